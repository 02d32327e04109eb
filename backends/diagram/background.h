// Bands and lines behind the flow, in Graphviz' drawing language (xdot) for the graph's `_background`.
#pragma once

#include <string>

#include "diagram/geometry.h"
#include "diagram/theme.h"

namespace seamark::diagram {

// Only our own shapes, no text of the user's.
std::string draw_background(const Geometry& geometry, const Theme& theme);

}  // namespace seamark::diagram
