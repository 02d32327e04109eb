#include "support/drawn.h"

#include <algorithm>
#include <optional>
#include <regex>
#include <tuple>

#include "diag/code.h"
#include "source/utf8.h"

namespace seamark::test {

namespace {

// A line of nothing but marks: a comment in which each caret or `@N` is followed by a code.
const std::regex& drawing() {
    static const std::regex pattern(R"(^//(\s*(@[12]|\^) *SM[0-9]{3})+\s*$)");
    return pattern;
}

const std::regex& looks_like_drawing() {
    static const std::regex pattern(R"(^\s*//(@|\s*\^))");
    return pattern;
}

const std::regex& mark() {
    static const std::regex pattern(R"((@([12])|\^) *(SM[0-9]{3}))");
    return pattern;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void read_marks(const std::string& line, Drawn at, std::vector<Drawn>& found) {
    for (auto match = std::sregex_iterator(line.begin(), line.end(), mark()); match != std::sregex_iterator();
         ++match) {
        const auto offset = static_cast<std::uint32_t>(match->position(0));
        at.column = (*match)[2].matched ? static_cast<std::uint32_t>(std::stoul((*match)[2])) : offset + 1;
        at.code = (*match)[3];
        found.push_back(at);
    }
}

}  // namespace

bool operator<(const Drawn& a, const Drawn& b) {
    return std::tie(a.path, a.line, a.column, a.code) < std::tie(b.path, b.line, b.column, b.code);
}

std::variant<std::vector<Drawn>, BadDrawing> read_drawn(std::string_view path, std::string_view text) {
    std::vector<Drawn> found;
    std::uint32_t line_number = 0;
    std::uint32_t source_line = 0;
    for (const std::string& line : lines_of(text)) {
        ++line_number;
        if (!std::regex_search(line, looks_like_drawing())) {
            source_line = line_number;
            continue;
        }
        if (!std::regex_match(line, drawing())) {
            return BadDrawing{line_number, "a drawing starts its line and has a code behind every mark"};
        }
        if (source_line == 0) {
            return BadDrawing{line_number, "there is no source line above it"};
        }
        read_marks(line, {std::string(path), source_line, 1, {}}, found);
    }
    for (const Drawn& drawn : found) {
        if (!diag::find_code(drawn.code)) {
            return BadDrawing{drawn.line, drawn.code + " is no code"};
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace seamark::test
