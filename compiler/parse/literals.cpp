#include "parse/literals.h"

#include <algorithm>
#include <array>
#include <limits>

#include "source/utf8.h"

namespace seamark::parse {

namespace {

constexpr std::string_view block_quotes = "\"\"\"";

bool is_block(std::string_view literal) {
    return literal.substr(0, 3) == block_quotes;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// A control character is none of a text, written as it is or as an escape; XML has no place for U+FFFE and
// U+FFFF.
bool is_text(char32_t value) {
    const bool is_control = value < 0x20 || (value >= 0x7F && value <= 0x9F);
    return (!is_control || value == U'\n' || value == U'\t') && value != 0xFFFE && value != 0xFFFF;
}

struct Escape {
    std::size_t length = 0;  // with the backslash
    std::optional<char32_t> scalar;
};

// `\u{1F4E6}`: one to six hexadecimal digits, a Unicode scalar value.
Escape read_unicode_escape(std::string_view text) {
    std::size_t end = 2;
    if (end >= text.size() || text[end] != '{') {
        return {2, std::nullopt};
    }
    char32_t value = 0;
    for (++end; end < text.size() && hex_digit(text[end]) >= 0 && end < 9; ++end) {
        value = value * 16 + static_cast<char32_t>(hex_digit(text[end]));
    }
    const bool is_closed = end > 3 && end < text.size() && text[end] == '}';
    const bool is_scalar = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) && is_text(value);
    return {is_closed ? end + 1 : end, is_closed && is_scalar ? std::optional(value) : std::nullopt};
}

// `text` starts with a backslash.
Escape read_escape(std::string_view text) {
    if (text.size() < 2) {
        return {text.size(), std::nullopt};
    }
    switch (text[1]) {
        case '"':
            return {2, U'"'};
        case '\\':
            return {2, U'\\'};
        case 'n':
            return {2, U'\n'};
        case 't':
            return {2, U'\t'};
        case 'u':
            return read_unicode_escape(text);
        default:
            break;
    }
    const auto scalar = source::decode_scalar(text.substr(1));
    return {1 + (scalar ? scalar->length : 1), std::nullopt};
}

std::string resolve_escapes(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != '\\') {
            decoded.push_back(text[i++]);
            continue;
        }
        const Escape escape = read_escape(text.substr(i));
        if (escape.scalar) {
            source::append_utf8(decoded, *escape.scalar);
        }
        i += escape.length;
    }
    return decoded;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find('\n', start);
        std::string_view line = text.substr(start, end == std::string_view::npos ? end : end - start);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        if (end == std::string_view::npos) {
            return lines;
        }
        start = end + 1;
    }
}

std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}
bool is_blank(std::string_view line) {
    return indentation(line) == line.size();
}

std::string_view common_indentation(const std::vector<std::string_view>& lines) {
    std::optional<std::string_view> common;
    for (const std::string_view line : lines) {
        if (is_blank(line)) {
            continue;
        }
        const std::string_view own = line.substr(0, indentation(line));
        if (!common) {
            common = own;
        }
        const auto length =
            std::mismatch(own.begin(), own.end(), common->begin(), common->end()).first - own.begin();
        common = common->substr(0, static_cast<std::size_t>(length));
    }
    return common.value_or(std::string_view{});
}

// The indentation is that of the source's lines, so it comes off before the escapes are resolved.
std::string decode_block(std::string_view inside) {
    std::vector<std::string_view> lines = split_lines(inside);
    std::string text;
    const bool starts_on_next_line = lines.size() > 1 && is_blank(lines.front());
    if (starts_on_next_line) {
        lines.erase(lines.begin());
    }
    if (lines.size() > 1 && is_blank(lines.back())) {
        lines.pop_back();
    }
    const auto first_indented = lines.begin() + (starts_on_next_line ? 0 : 1);
    const std::size_t indent = common_indentation({first_indented, lines.end()}).size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool is_indented = starts_on_next_line || i > 0;
        const std::string_view line = lines[i].substr(is_indented ? std::min(indent, lines[i].size()) : 0);
        text.append(i > 0 ? "\n" : "").append(is_blank(line) && lines.size() > 1 ? std::string_view{} : line);
    }
    return resolve_escapes(text);
}

}  // namespace

std::vector<BadEscape> find_bad_escapes(std::string_view literal) {
    std::vector<BadEscape> bad;
    for (std::size_t i = literal.find('\\'); i < literal.size(); i = literal.find('\\', i)) {
        const Escape escape = read_escape(literal.substr(i));
        if (!escape.scalar) {
            bad.push_back({i, escape.length});
        }
        i += escape.length;
    }
    return bad;
}

std::string decode_string(std::string_view literal) {
    const std::size_t quotes =
        is_block(literal) && literal.size() >= 2 * block_quotes.size() ? block_quotes.size() : 1;
    const std::string_view inside = literal.substr(quotes, literal.size() - 2 * quotes);
    return quotes > 1 ? decode_block(inside) : resolve_escapes(inside);
}

std::string indent_block(std::string_view literal, std::size_t margin, std::size_t closing_margin) {
    const std::vector<std::string_view> lines = split_lines(literal);
    std::string as_written;
    for (const std::string_view line : lines) {
        as_written.append(as_written.empty() ? "" : "\n").append(line);
    }
    if (lines.size() < 2 || lines.front() != block_quotes) {
        return as_written;
    }
    const bool closes_on_own_line = indentation(lines.back()) + block_quotes.size() == lines.back().size();
    const std::vector<std::string_view> content(lines.begin() + 1,
                                                lines.end() - (closes_on_own_line ? 1 : 0));
    const std::size_t indent = common_indentation(content).size();
    std::string block(block_quotes);
    for (const std::string_view line : content) {
        block += '\n';
        if (!is_blank(line)) {
            block.append(margin, ' ').append(line.substr(indent));
        }
    }
    if (closes_on_own_line) {
        block.append("\n").append(closing_margin, ' ').append(block_quotes);
    }
    return decode_string(block) == decode_string(literal) ? block : as_written;
}

LiteralPlace find_in_literal(std::string_view literal, std::size_t offset) {
    if (is_block(literal)) {
        return {0, literal.size()};
    }
    std::size_t decoded = 0;
    for (std::size_t i = 1; i + 1 < literal.size();) {
        const bool is_escape = literal[i] == '\\';
        const Escape escape = is_escape ? read_escape(literal.substr(i)) : Escape{1, std::nullopt};
        const std::string_view written = literal.substr(i, escape.length);
        const std::size_t size = is_escape ? resolve_escapes(written).size() : 1;
        if (offset < decoded + size) {
            return {i, escape.length};
        }
        decoded += size;
        i += escape.length;
    }
    return {literal.size() - 1, 1};
}

std::optional<std::int64_t> decode_duration(std::string_view literal) {
    struct Unit {
        std::string_view word;
        std::int64_t milliseconds;
    };
    constexpr std::array<Unit, 5> units{
        {{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};
    const std::size_t digits = literal.find_first_not_of("0123456789");
    const std::string_view word = literal.substr(std::min(digits, literal.size()));
    const auto* unit =
        std::find_if(units.begin(), units.end(), [&](const Unit& entry) { return entry.word == word; });
    std::int64_t count = 0;
    for (const char digit : literal.substr(0, digits)) {
        count = count * 10 + (digit - '0');
        if (unit == units.end() || count > std::numeric_limits<std::int64_t>::max() / 86'400'000 / 10) {
            return std::nullopt;
        }
    }
    return count * unit->milliseconds;
}

std::optional<CivilDay> decode_date(std::string_view literal) {
    const auto number = [&](std::size_t start, std::size_t length) {
        int value = 0;
        for (const char digit : literal.substr(start, length)) {
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    const CivilDay day{number(0, 4), number(5, 2), number(8, 2)};
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (day.month < 1 || day.month > 12) {
        return std::nullopt;
    }
    const bool is_leap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0;
    const int length = lengths[static_cast<std::size_t>(day.month - 1)] + (is_leap && day.month == 2 ? 1 : 0);
    return day.day >= 1 && day.day <= length ? std::optional(day) : std::nullopt;
}

}  // namespace seamark::parse
