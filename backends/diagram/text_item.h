// A text by itself, set from the left.
#pragma once

#include <string>

#include "diagram/geometry.h"
#include "diagram/text.h"

namespace seamark::diagram {

Item text_item(std::string name, TextKind font, const TextBlock& text, Point top_left);

}  // namespace seamark::diagram
