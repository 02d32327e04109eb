// Graphviz' plug-in for PNG and PDF, loaded only when one of them is asked for: with it come cairo, pango and
// some forty libraries more, which a program that only checks should not wait for.
#pragma once

#include "base/result.h"
#include "emit/output.h"

namespace seamark::diagram {

// The plug-in's library record; it stays loaded.
base::Result<void*, emit::EmitError> load_cairo_plugin();

}  // namespace seamark::diagram
