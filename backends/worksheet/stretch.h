// A piece of a sheet that came back, and how its lines are read.
#pragma once

#include <cstddef>
#include <string_view>

namespace seamark::worksheet {

// Bytes [begin, end) of the sheet.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin == end; }
    std::string_view of(std::string_view sheet) const { return sheet.substr(begin, end - begin); }
};

// Without the white space around it.
Stretch trimmed(std::string_view text, Stretch stretch);

// Without blanks and tabs around it.
std::string_view trim(std::string_view line);

// Where the line of `from` ends: at its line feed or at the end of the text.
std::size_t line_end(std::string_view text, std::size_t from);

bool is_blank(std::string_view line);

// The next `|` in [from, end) that no backslash stands before; npos where there is none.
std::size_t find_bar(std::string_view text, std::size_t from, std::size_t end);

}  // namespace seamark::worksheet
