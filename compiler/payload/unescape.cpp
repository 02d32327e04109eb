#include "payload/unescape.h"

#include <optional>

#include "source/utf8.h"

namespace seamark::payload {

namespace {

constexpr char32_t first_high = 0xd800;
constexpr char32_t first_low = 0xdc00;
constexpr char32_t last_low = 0xdfff;
constexpr char32_t first_beyond = 0x10000;
constexpr char32_t replacement = 0xfffd;

std::optional<char32_t> read_unit(std::string_view digits) {
    if (digits.size() < 4) {
        return std::nullopt;
    }
    char32_t unit = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        constexpr std::string_view known = "0123456789abcdef0123456789ABCDEF";
        const std::size_t digit = known.find(digits[i]);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        unit = unit * 16 + static_cast<char32_t>(digit % 16);
    }
    return unit;
}

// Behind `\u`; takes a second escape where the first is the high half of a pair.
Escapes take_unit(std::string_view& rest, std::string& meaning) {
    const std::optional<char32_t> unit = read_unit(rest);
    if (!unit) {
        return Escapes::Unknown;
    }
    rest.remove_prefix(4);
    if (*unit < first_high || *unit > last_low) {
        source::append_utf8(meaning, *unit);
        return Escapes::Fine;
    }
    const bool has_second = *unit < first_low && rest.substr(0, 2) == "\\u";
    const std::optional<char32_t> low = has_second ? read_unit(rest.substr(2)) : std::nullopt;
    if (!low || *low < first_low || *low > last_low) {
        source::append_utf8(meaning, replacement);
        return Escapes::HalfPair;
    }
    rest.remove_prefix(6);
    source::append_utf8(meaning, first_beyond + ((*unit - first_high) << 10U) + (*low - first_low));
    return Escapes::Fine;
}

Escapes take_escape(std::string_view& rest, std::string& meaning) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char letter = rest.empty() ? '\0' : rest.front();
    rest.remove_prefix(rest.empty() ? 0 : 1);
    if (letter == 'u') {
        return take_unit(rest, meaning);
    }
    const std::size_t known = letters.find(letter);
    if (known == std::string_view::npos) {
        return Escapes::Unknown;
    }
    meaning += meanings[known];
    return Escapes::Fine;
}

}  // namespace

Escapes unescape(std::string_view content, std::string& meaning) {
    Escapes worst = Escapes::Fine;
    for (std::size_t at = content.find('\\'); at != std::string_view::npos; at = content.find('\\')) {
        meaning.append(content.substr(0, at));
        content.remove_prefix(at + 1);
        const Escapes found = take_escape(content, meaning);
        if (found == Escapes::Unknown) {
            return found;
        }
        worst = found == Escapes::Fine ? worst : found;
    }
    meaning.append(content);
    return worst;
}

}  // namespace seamark::payload
