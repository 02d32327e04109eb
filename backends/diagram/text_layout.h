// A plug-in for Graphviz that measures text by our own table, so that boxes and texts agree on every machine.
#pragma once

namespace seamark::diagram {

// The plug-in's library record, a `gvplugin_library_t*`; lives as long as the program.
void* text_layout_plugin();

}  // namespace seamark::diagram
