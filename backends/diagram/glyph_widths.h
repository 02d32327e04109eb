// How wide a glyph is.
#pragma once

#include <cstdint>

namespace seamark::diagram {

// In thousandths of the font size: exact for Latin, Greek and Cyrillic, an upper bound for every other block.
std::uint16_t glyph_width(char32_t scalar, bool bold);

}  // namespace seamark::diagram
