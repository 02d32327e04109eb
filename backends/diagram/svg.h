// What Graphviz' SVG lacks: a title and description for the whole and for every part, and colours for dark
// surroundings.
#pragma once

#include <string>
#include <string_view>

#include "diagram/geometry.h"
#include "diagram/words.h"

namespace seamark::diagram {

// `svg` as Graphviz wrote it from this picture in the light theme, or in another one that is `fixed`: then
// there are no colours for dark surroundings.
enum class Colours { Adapting, Fixed };
std::string finish_svg(std::string_view svg, const Geometry& geometry, const Words& words, Colours colours);

}  // namespace seamark::diagram
