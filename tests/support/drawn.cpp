#include "support/drawn.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <tuple>

#include "diag/code.h"

namespace seamark::test {

namespace {

std::string_view without_leading_spaces(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \r"), text.size()));
    return text;
}

// A comment that starts with a caret or with `//@`.
bool looks_like_drawing(std::string_view line) {
    line = without_leading_spaces(line);
    if (line.substr(0, 2) != "//") {
        return false;
    }
    line.remove_prefix(2);
    return line.substr(0, 1) == "@" || without_leading_spaces(line).substr(0, 1) == "^";
}

// Takes the mark `^` or `@N` off the front of `rest`, which is the end of `line`; gives the column it means.
std::optional<std::uint32_t> take_mark(std::string_view line, std::string_view& rest) {
    const auto column = static_cast<std::uint32_t>(line.size() - rest.size() + 1);
    if (rest.substr(0, 1) == "^") {
        rest.remove_prefix(1);
        return column;
    }
    for (const auto& [mark, hidden_column] : {std::pair("@1", 1U), std::pair("@2", 2U)}) {
        if (rest.substr(0, 2) == mark) {
            rest.remove_prefix(2);
            return hidden_column;
        }
    }
    return std::nullopt;
}

std::string take_word(std::string_view& rest) {
    const auto end = std::find_if_not(
        rest.begin(), rest.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
    std::string word(rest.begin(), end);
    rest.remove_prefix(word.size());
    return word;
}

// Nothing but marks with a code behind each; false where anything else stands there.
bool read_marks(std::string_view line, Drawn at, std::vector<Drawn>& found) {
    if (line.substr(0, 2) != "//") {
        return false;
    }
    for (std::string_view rest = without_leading_spaces(line.substr(2)); !rest.empty();
         rest = without_leading_spaces(rest)) {
        const auto column = take_mark(line, rest);
        rest = without_leading_spaces(rest);
        at.code = take_word(rest);
        if (!column || !diag::find_code(at.code)) {
            return false;
        }
        at.column = *column;
        found.push_back(at);
    }
    return true;
}

}  // namespace

bool operator<(const Drawn& a, const Drawn& b) {
    return std::tie(a.path, a.line, a.column, a.code) < std::tie(b.path, b.line, b.column, b.code);
}

std::variant<std::vector<Drawn>, BadDrawing> read_drawn(std::string_view path, std::string_view text) {
    std::vector<Drawn> found;
    std::uint32_t line_number = 0;
    std::uint32_t source_line = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        ++line_number;
        if (!looks_like_drawing(line)) {
            source_line = line_number;
        } else if (source_line == 0) {
            return BadDrawing{line_number, "there is no source line above it"};
        } else if (!read_marks(line, {std::string(path), source_line, 1, {}}, found)) {
            return BadDrawing{line_number, "a drawing starts its line and has a code behind every mark"};
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace seamark::test
