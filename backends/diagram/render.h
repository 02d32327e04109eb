// The only place that runs Graphviz' layout and renderers.
#pragma once

#include <string>

#include "base/result.h"
#include "diagram/diagram.h"
#include "emit/output.h"

struct Agraph_s;

namespace seamark::diagram {

// The graph's nodes and edges stay where they are. Graphviz keeps state of its own, so one call runs at a
// time.
base::Result<std::string, emit::EmitError> render(Agraph_s& graph, Format format);

}  // namespace seamark::diagram
