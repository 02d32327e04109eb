// How each kind of item is drawn.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diagram/geometry.h"
#include "diagram/theme.h"

namespace seamark::diagram {

using Attributes = std::vector<std::pair<std::string, std::string>>;

// What a node has that says nothing else: a text without a border.
Attributes node_defaults(const Theme& theme);

// Shape, font and colours in Graphviz' words, as far as they are not the defaults.
Attributes node_attributes(const Item& item, const Theme& theme);

}  // namespace seamark::diagram
