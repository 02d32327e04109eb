// How wide a glyph is.
#pragma once

#include <cstdint>

namespace seamark::diagram {

struct GlyphWidth {
    std::uint16_t thousandths = 0;  // of the font size
    bool is_estimated = false;      // what letters of its script need in the middle, generously
};

// Exact for Latin, Greek and Cyrillic, the full width for Chinese, Japanese and Korean, an upper bound for
// emoji and symbols; every other script is estimated.
GlyphWidth glyph_width(char32_t scalar, bool bold);

}  // namespace seamark::diagram
