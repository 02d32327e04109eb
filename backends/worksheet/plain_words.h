// The words of a sheet without what editors change on their own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::worksheet {

// The box of a tick list's item, with the crosses and hooks that people type.
struct Box {
    std::size_t end = 0;  // behind it, in the line
    bool is_set = false;
};

// Nothing where the line is no such item.
std::optional<Box> read_box(std::string_view line);

// The words of a piece of a sheet without anything that editors change on their own: marks of lists, headings
// and emphasis, blanks, the kind of quotes and dashes, white space.
std::vector<std::string> plain_words(std::string_view markdown);

// The words of a plain text, without white space and with one kind of quotes and dashes.
std::vector<std::string> normal_words(std::string_view text);

}  // namespace seamark::worksheet
