// What people type into a sheet, as plain text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::worksheet {

// An answer as it is meant: Markdown's escapes, entities and `<br>` resolved, what is left of the blank
// around it taken off, and what was struck out left away. Line ends become line feeds. Control characters, of
// which no blueprint can hold any, become their pictures. Empty where nothing was written.
// `read_answer(emit::escape_markdown(t))` is `t` where `t` has no control character but line feed and tab,
// is not blank, and neither starts nor ends with a blank line: such lines are left away.
std::string read_answer(std::string_view markdown);

// What `read_answer` leaves away because it was struck out, with commas between.
std::string read_struck_out(std::string_view markdown);

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
