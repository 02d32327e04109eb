// User-written text as a terminal may be given it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace seamark::diag {

// Bytes to print, and how many columns a terminal draws them on.
struct TerminalText {
    std::string bytes;
    std::size_t columns = 0;
};

// Tabs become spaces up to the next of the tab stops, which are counted from the start of the line: `start`
// is the column from 0 at which `text` begins. Control characters, bidirectional controls and invisible ones
// are written as `\u{1B}`, bytes that are no UTF-8 as `\xFF`. East Asian wide characters and emoji take two
// columns, combining marks none.
TerminalText terminal_text(std::string_view text, std::size_t start = 0);

}  // namespace seamark::diag
