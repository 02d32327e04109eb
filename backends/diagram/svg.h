// What Graphviz' SVG lacks: a title and description for the whole and for every part, and colours for dark
// surroundings.
#pragma once

#include <string>
#include <string_view>

#include "diagram/geometry.h"

namespace seamark::diagram {

// `svg` as Graphviz wrote it from this picture.
std::string finish_svg(std::string_view svg, const Geometry& geometry);

}  // namespace seamark::diagram
