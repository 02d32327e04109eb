#include "emit/markdown.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "emit/html.h"
#include "source/utf8.h"

namespace seamark::emit {

namespace {

constexpr std::string_view always_escaped = "\\`*[]|~$";
constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Bytes of scalars beyond ASCII count as letters.
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

// A character with what stands around it.
struct Place {
    std::string_view text;
    std::size_t index;

    char character() const { return text[index]; }
    bool is_first() const { return index == 0; }
    bool is_last() const { return index + 1 == text.size(); }
    bool after_word() const { return !is_first() && is_word(text[index - 1]); }
    bool before_word() const { return !is_last() && is_word(text[index + 1]); }
    std::string_view rest() const { return text.substr(index); }
};

bool ends_list_number(const Place& place) {
    const std::string_view before = place.text.substr(0, place.index);
    return !before.empty() && std::all_of(before.begin(), before.end(), is_digit);
}

bool needs_backslash(const Place& place) {
    switch (place.character()) {
        case '_':
            return !place.after_word() || !place.before_word();
        case '#':
            return !place.after_word();
        case '-':
        case '+':
        case '=':
            return place.is_first();
        case ')':
            return ends_list_number(place);
        case '.':
            return ends_list_number(place) ||
                   starts_with(place.text.substr(std::max<std::size_t>(place.index, 3) - 3), "www.");
        default:
            return always_escaped.find(place.character()) != std::string_view::npos;
    }
}

// An element around the one character keeps it from the text that makes a mention or a link; a backslash does
// not.
bool needs_element(const Place& place) {
    return place.character() == '@' || starts_with(place.rest(), "://");
}

std::optional<std::string> replacement(const Place& place) {
    switch (place.character()) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '\n':
            return "<br>";
        case '\t':
            return "&#9;";
        case ' ':
            return place.is_first() || place.is_last() ? std::optional<std::string>("&#32;") : std::nullopt;
        default:
            break;
    }
    const std::string character(1, place.character());
    if (needs_element(place)) {
        return "<span>" + character + "</span>";
    }
    if (needs_backslash(place)) {
        return "\\" + character;
    }
    return is_control(place.character()) ? std::optional(control_picture(place.character())) : std::nullopt;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> spelled = {{
    {"<br>", "\n"},
    {"<br/>", "\n"},
    {"<br />", "\n"},
    {"<span>", ""},
    {"</span>", ""},
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&apos;", "'"},
    {"&nbsp;", " "},
}};

constexpr std::string_view begins_spelling = "\\<&";

// What stands for something else at the front of `rest`: how many bytes, and for what.
struct Spelling {
    std::size_t length = 0;
    std::string text;
};

// `&#9;`, `&#x1F4E6;`
std::optional<Spelling> read_number_reference(std::string_view rest) {
    constexpr std::size_t longest = 16;
    const std::size_t end =
        starts_with(rest, "&#") ? rest.substr(0, longest).find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view digits = rest.substr(2, end - 2);
    const bool is_hexadecimal = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    digits.remove_prefix(is_hexadecimal ? 1 : 0);
    std::uint32_t value = 0;
    const auto [last, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hexadecimal ? 16 : 10);
    const bool is_scalar = value != 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
    if (error != std::errc{} || last != digits.data() + digits.size() || !is_scalar) {
        return std::nullopt;
    }
    Spelling spelling{end + 1, {}};
    source::append_utf8(spelling.text, value);
    return spelling;
}

std::optional<Spelling> read_spelling(std::string_view rest) {
    if (rest.size() > 1 && rest.front() == '\\' && punctuation.find(rest[1]) != std::string_view::npos) {
        return Spelling{2, std::string(1, rest[1])};
    }
    for (const auto& [markdown, text] : spelled) {
        if (starts_with(rest, markdown)) {
            return Spelling{markdown.size(), std::string(text)};
        }
    }
    return read_number_reference(rest);
}

}  // namespace

std::string escape_markdown(std::string_view text) {
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_line_end_of_two = starts_with(text.substr(i), "\r\n");
        if (is_line_end_of_two) {
            continue;  // the line feed stands for both
        }
        escaped += replacement({text, i}).value_or(std::string(1, text[i]));
    }
    return escaped;
}

std::string unescape_markdown(std::string_view markdown) {
    std::string text;
    while (!markdown.empty()) {
        const std::size_t plain = std::min(markdown.find_first_of(begins_spelling), markdown.size());
        text += markdown.substr(0, plain);
        markdown.remove_prefix(plain);
        if (!markdown.empty()) {
            const Spelling next =
                read_spelling(markdown).value_or(Spelling{1, std::string(1, markdown.front())});
            text += next.text;
            markdown.remove_prefix(next.length);
        }
    }
    return text;
}

}  // namespace seamark::emit
