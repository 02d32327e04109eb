// How each kind of item is drawn.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diagram/geometry.h"
#include "diagram/theme.h"

namespace seamark::diagram {

using Attributes = std::vector<std::pair<std::string, std::string>>;

// Shape, font and colours in Graphviz' words.
Attributes node_attributes(const Item& item, const Theme& theme);

}  // namespace seamark::diagram
