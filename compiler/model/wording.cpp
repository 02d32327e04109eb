#include "model/wording.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "source/utf8.h"

namespace seamark::model {

namespace {

struct ScalarRange {
    char32_t first;
    char32_t last;
};

// Unicode 15: white space, punctuation and characters without a shape, by block. Sorted.
constexpr ScalarRange meaningless[] = {
    {0x0000, 0x002F},                    // controls, space, ! to /
    {0x003A, 0x0040},                    // : to @
    {0x005B, 0x0060},                    // [ to `
    {0x007B, 0x00A9},                    // { to ~, controls, Latin-1 signs
    {0x00AB, 0x00B1},                    // « to ±, the soft hyphen among them
    {0x00B4, 0x00B4},                    // ´
    {0x00B6, 0x00B8},                    // ¶ · ¸
    {0x00BB, 0x00BB},                    // »
    {0x00BF, 0x00BF},                    // ¿
    {0x037E, 0x037E},                    // Greek question mark
    {0x0387, 0x0387},                    // Greek semicolon
    {0x060C, 0x060C},                    // Arabic comma
    {0x061B, 0x061F},                    // Arabic semicolon to question mark
    {0x1680, 0x1680},                    // Ogham space
    {0x2000, 0x206F},                    // general punctuation, spaces, zero width, bidirectional controls
    {0x2E00, 0x2E7F},                    // supplemental punctuation
    {0x3000, 0x3003},                    // ideographic space, comma, full stop, ditto
    {0x3008, 0x3011},                    // CJK brackets
    {0x3014, 0x301F}, {0x3030, 0x3030},  // wavy dash
    {0x30FB, 0x30FB},                    // katakana middle dot
    {0xFE10, 0xFE19},                    // vertical forms
    {0xFE30, 0xFE6F},                    // compatibility and small forms
    {0xFEFF, 0xFEFF},                    // zero width no-break space
    {0xFF01, 0xFF0F},                    // full-width signs
    {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
};

bool is_meaningless(char32_t scalar) {
    const auto* after =
        std::upper_bound(std::begin(meaningless), std::end(meaningless), scalar,
                         [](char32_t s, const ScalarRange& range) { return s < range.first; });
    return after != std::begin(meaningless) && scalar <= std::prev(after)->last;
}

// Upper case letters [first, last] whose lower case is `distance` further on; with a distance of 1 every
// second one, those of the parity of `first`.
struct UpperCase {
    char32_t first;
    char32_t last;
    char32_t distance;
};
constexpr UpperCase upper_case[] = {
    {U'A', U'Z', 32},     {0x00C0, 0x00D6, 32}, {0x00D8, 0x00DE, 32},  // Latin
    {0x0100, 0x0136, 1},  {0x0139, 0x0147, 1},  {0x014A, 0x0176, 1},  {0x0179, 0x017D, 1},
    {0x1E00, 0x1EFE, 1},  {0x0391, 0x03A1, 32}, {0x03A3, 0x03AB, 32},                       // Greek
    {0x0400, 0x040F, 80}, {0x0410, 0x042F, 32}, {0x0460, 0x0480, 1},  {0x048A, 0x04BE, 1},  // Cyrillic
};

char32_t lower_case(char32_t scalar) {
    for (const UpperCase& letters : upper_case) {
        const bool is_in = scalar >= letters.first && scalar <= letters.last;
        if (is_in && (letters.distance > 1 || (scalar - letters.first) % 2 == 0)) {
            return scalar + letters.distance;
        }
    }
    return scalar;
}

}  // namespace

namespace {

// By ASCII character: what is left of it; 0 where nothing is. Most texts are ASCII for the most part.
std::array<char, 128> bare_ascii() {
    std::array<char, 128> bare{};
    for (char32_t c = 0; c < bare.size(); ++c) {
        bare[c] = is_meaningless(c) ? '\0' : static_cast<char>(lower_case(c));
    }
    return bare;
}

}  // namespace

std::string bare_words(std::string_view text) {
    static const std::array<char, 128> ascii = bare_ascii();
    std::string bare;
    bare.reserve(text.size());
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte < ascii.size()) {
            if (ascii[byte] != '\0') {
                bare += ascii[byte];
            }
            text.remove_prefix(1);
            continue;
        }
        const auto scalar = source::decode_scalar(text);
        if (!scalar) {
            break;
        }
        if (!is_meaningless(scalar->value)) {
            source::append_utf8(bare, lower_case(scalar->value));
        }
        text.remove_prefix(scalar->length);
    }
    return bare;
}

}  // namespace seamark::model
