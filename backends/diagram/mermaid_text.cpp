#include "diagram/mermaid_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "diagram/graphemes.h"
#include "source/utf8.h"

namespace seamark::diagram {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_word(char c) {
    return is_letter(c) || is_digit(c);
}

// The line ends of Unicode, and what is neither seen nor allowed in YAML.
bool is_blank(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFFFE || c == 0xFFFF;
}

// Signs that mean nothing anywhere but in certain company: "1.", "- x", "--", "style x:#", "www.".
bool is_harmless_at(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + 1);
    switch (text[at]) {
        case '.':
            return before.find_first_not_of("0123456789 ") != std::string_view::npos &&
                   (before.size() < 3 || before.substr(before.size() - 3) != "www");
        case '-':
            return before.find_first_not_of(' ') != std::string_view::npos && before.back() != '-' &&
                   after.substr(0, 1) != "-";
        case ':':
            return after.substr(0, 1) == " ";
        case '_':
            return is_word(before.empty() ? ' ' : before.back()) &&
                   is_word(after.empty() ? ' ' : after.front());
        default:
            return std::string_view(",'()/?!").find(text[at]) != std::string_view::npos;
    }
}

constexpr const char* word_joiner = "\u2060";

// Mermaid looks for "$$" (a formula), "\\n" (a line's end) and "fa:fa-" (an icon) after it has replaced the
// entities.
bool has_meaning_when_decoded(std::string_view text, std::size_t at) {
    const std::string_view behind = text.substr(at);
    return behind.substr(0, 2) == "$$" || behind.substr(0, 2) == "\\n" || behind.substr(0, 4) == ":fa-";
}

// Mermaid takes a line with this anywhere, also inside of quotes, for an order to turn the chart.
bool is_turn_at(std::string_view text, std::size_t at) {
    constexpr std::string_view word = "direction";
    constexpr std::string_view ways[] = {"TB", "BT", "RL", "LR", "TD"};
    if (text.substr(at, word.size()) != word) {
        return false;
    }
    const std::string_view behind = text.substr(at + word.size());
    const auto is_printed = [](char c) { return c > ' ' && c <= '~'; };
    const auto way = std::find_if(behind.begin(), behind.end(), is_printed);
    const std::string_view rest = behind.substr(static_cast<std::size_t>(way - behind.begin()));
    return way != behind.begin() &&
           std::find(std::begin(ways), std::end(ways), rest.substr(0, 2)) != std::end(ways);
}

}  // namespace

std::string mermaid_text(std::string_view written) {
    const std::string text = without_directions(written);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto scalar =
            source::decode_scalar(std::string_view(text).substr(at)).value_or(source::Scalar{0xFFFD, 1});
        const char c = text[at];
        if (is_blank(scalar.value)) {
            result += ' ';
        } else if (scalar.value > 0x7F) {
            source::append_utf8(result, scalar.value);
        } else if ((is_word(c) || c == ' ' || is_harmless_at(text, at)) && !is_turn_at(text, at)) {
            result += c;
        } else {
            result += fmt::format("#{};", static_cast<int>(c));
            result += has_meaning_when_decoded(text, at) ? word_joiner : "";
        }
        at += scalar.length;
    }
    return result;
}

std::string mermaid_title(std::string_view written) {
    const std::string shown = without_directions(written);
    std::string_view text = shown;
    std::string result = "\"";
    while (!text.empty()) {
        const auto scalar = source::decode_scalar(text).value_or(source::Scalar{0xFFFD, 1});
        if (is_blank(scalar.value)) {
            result += ' ';
        } else if (scalar.value == '"' || scalar.value == '\\') {
            result += '\\';
            result += static_cast<char>(scalar.value);
        } else if (scalar.value == '<' || scalar.value == '>') {
            result += scalar.value == '<' ? "‹" : "›";
        } else {
            source::append_utf8(result, scalar.value);
        }
        text.remove_prefix(scalar.length);
    }
    return result + "\"";
}

}  // namespace seamark::diagram
