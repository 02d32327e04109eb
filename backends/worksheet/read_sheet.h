// A worksheet that came back: where the answers stand, and what stands around them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cell_address.h"

namespace seamark::worksheet {

// Bytes [begin, end) of the sheet.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin == end; }
    std::string_view of(std::string_view sheet) const { return sheet.substr(begin, end - begin); }
};

// A cell of the blueprint. Its answer reaches from the anchor to the end of the table's cell: the next `|`
// that is not escaped, or the next anchor. Where a line end was typed into the cell, the answer goes on in
// the lines below until the cell is closed; where none closes it, to the end of its paragraph.
struct SheetCell {
    std::optional<model::CellAddress> address;  // empty where the anchor cannot be read
    Stretch anchor;
    Stretch answer;  // as Markdown, without the white space around it
};

// What a line says outside of anchors and answers, one a cell of the table.
struct SheetText {
    Stretch stretch;
    std::vector<std::string> words;  // see `plain_words`; never empty
    // What it is about: the name that heads its column or, in a table of two columns, its row; empty outside
    // of tables.
    std::string column;
};

struct SheetLine {
    Stretch stretch;
    std::vector<SheetText> texts;
    std::string heading;  // the nearest above it
    bool holds_anchor = false;
};

// An item of a tick list.
struct SheetTick {
    Stretch stretch;
    bool is_set = false;
    std::string name;      // what stands in its first code span
    std::size_t list = 0;  // items of one list have one number
};

struct ReadSheet {
    std::vector<SheetCell> cells;
    std::vector<SheetLine> lines;  // those with texts
    std::vector<SheetTick> ticks;
    std::string printed;  // what `printed_comment` left there; empty where it is gone
};

// Takes any text: people edit the sheet in whatever way. Line ends may be LF or CRLF.
ReadSheet read_sheet(std::string_view markdown);

}  // namespace seamark::worksheet
