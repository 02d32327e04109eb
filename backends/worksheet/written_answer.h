// What people type into a sheet, as plain text.
#pragma once

#include <string>
#include <string_view>

namespace seamark::worksheet {

// An answer as it is meant: Markdown's escapes, entities and `<br>` resolved, what is left of the blank
// around it taken off, and what was struck out left away. Line ends become line feeds. Control characters, of
// which no blueprint can hold any, become their pictures. Empty where nothing was written.
// `read_answer(emit::escape_markdown(t))` is `t` where `t` has no control character but line feed and tab,
// is not blank, and neither starts nor ends with a blank line or a no-break space: those are left away.
std::string read_answer(std::string_view markdown);

// What `read_answer` leaves away because it was struck out, with commas between.
std::string read_struck_out(std::string_view markdown);

}  // namespace seamark::worksheet
