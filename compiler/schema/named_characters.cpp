#include "schema/named_characters.h"

#include <algorithm>
#include <array>
#include <string>

#include "schema/pattern.h"
#include "source/utf8.h"

namespace seamark::schema {

namespace {

CharacterSet digits() {
    return {{'0', '9'}};
}

CharacterSet word_characters() {
    return {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
}

CharacterSet ascii_space() {
    return {{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};
}

CharacterSet unicode_space() {
    return {{'\t', '\r'},     {' ', ' '},       {0xa0, 0xa0},     {0x1680, 0x1680}, {0x2000, 0x200a},
            {0x2028, 0x2029}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}, {0xfeff, 0xfeff}};
}

NamedCharacters negated(const NamedCharacters& characters) {
    return {characters.possible.complement(), characters.sure.complement()};
}

constexpr std::array<std::string_view, 37> categories = {
    "C",  "Cc", "Cf", "Co", "Cs", "L",  "Ll", "Lm", "Lo", "Lt", "Lu", "M",  "Mc",
    "Me", "Mn", "N",  "Nd", "Nl", "No", "P",  "Pc", "Pd", "Pe", "Pf", "Pi", "Po",
    "Ps", "S",  "Sc", "Sk", "Sm", "So", "Z",  "Zl", "Zp", "Zs", "LC"};

// A little of everything that Unicode has had for a long time.
constexpr std::u32string_view palette =
    U" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    U"\u00a0\u00a3\u00a9\u00ab\u00ad\u00b2\u00bb\u00c4\u00df\u00e9\u01c5\u02b0\u0301\u0394\u03c9\u0416\u044f"
    U"\u05d0\u0628"
    U"\u0660\u0903\u0905\u0e01\u203f\u2013\u2018\u20ac\u20dd\u2160\u2192\u2211\u3042\u4e2d\uac00";

std::string utf8_of(char32_t scalar) {
    std::string text;
    source::append_utf8(text, scalar);
    return text;
}

}  // namespace

NamedCharacters exactly(const CharacterSet& characters) {
    return {characters, characters};
}

std::optional<NamedCharacters> find_named_characters(char32_t letter) {
    switch (letter) {
        case 'd':
            return exactly(digits());
        case 'D':
            return exactly(digits().complement());
        case 'w':
            return exactly(word_characters());
        case 'W':
            return exactly(word_characters().complement());
        case 's':
            return NamedCharacters{ascii_space(), unicode_space()};
        case 'S':
            return negated({ascii_space(), unicode_space()});
        case 't':
            return exactly({{'\t', '\t'}});
        case 'n':
            return exactly({{'\n', '\n'}});
        case 'r':
            return exactly({{'\r', '\r'}});
        case 'f':
            return exactly({{'\f', '\f'}});
        case 'v':
            return exactly({{'\v', '\v'}});
        default:
            return std::nullopt;
    }
}

std::optional<NamedCharacters> find_category(std::string_view name, bool is_negated) {
    if (std::find(categories.begin(), categories.end(), name) == categories.end()) {
        return std::nullopt;
    }
    const Pattern category("^\\p{" + std::string(name) + "}$");
    std::vector<CharacterRange> members;
    std::vector<CharacterRange> others;
    for (const char32_t scalar : palette) {
        (category.is_found_in(utf8_of(scalar)) ? members : others).push_back({scalar, scalar});
    }
    const NamedCharacters characters{CharacterSet(members), CharacterSet(others).complement()};
    return is_negated ? negated(characters) : characters;
}

CharacterSet no_line_end() {
    return CharacterSet({{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}}).complement();
}

}  // namespace seamark::schema
