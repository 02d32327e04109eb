// A worksheet that came back: where the answers stand, and what stands around them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cell_address.h"
#include "worksheet/stretch.h"

namespace seamark::worksheet {

// A cell of the blueprint. Its answer reaches from the anchor to the end of the table's cell or to the next
// anchor. Bars that nobody escaped belong to the answer where the row's other anchors and the table's head
// leave no other place for them.
struct SheetCell {
    std::optional<model::CellAddress> address;  // empty where the anchor cannot be read
    Stretch anchor;
    Stretch answer;          // as Markdown, without the white space around it
    bool is_unsure = false;  // where it ends nobody can tell: it reaches over all that it may be
};

// What a line says outside of anchors and answers, one a cell of the table.
struct SheetText {
    Stretch stretch;
    std::vector<std::string> words;  // see `plain_words`; never empty
    // What it is about: the name that heads its column or, in a table of two columns, its row; empty outside
    // of tables.
    std::string column;
    std::optional<std::size_t> cell_column;  // in a row: the column that it stands in
    std::optional<std::size_t> leads_to;     // the cell whose anchor it stands before, or whose row it heads
    bool is_placed = false;                  // it has become an answer
};

struct SheetLine {
    Stretch stretch;
    std::vector<SheetText> texts;
    std::string heading;  // the nearest above it
    bool holds_anchor = false;
    bool is_rest_of_cell = false;    // it stands below an answer whose table cell nothing has closed
    std::optional<std::size_t> row;  // of a table, below its head
};

// An item of a tick list.
struct SheetTick {
    Stretch stretch;
    bool is_set = false;
    std::string name;      // what stands in its first code span
    std::size_t list = 0;  // items of one list have one number
};

struct SheetColumn {
    Stretch stretch;
    std::vector<std::size_t> cells;  // of the sheet, whose anchors stand in it
    bool is_unsure = false;          // what stands in it may be another column's
};

struct SheetRow {
    std::size_t table = 0;
    Stretch stretch;
    std::vector<SheetColumn> columns;
};

struct SheetTable {
    std::vector<std::string> columns;                   // what its head says
    std::string heading;                                // the nearest above it
    std::size_t section = 0;                            // tables below one heading have one number
    std::map<model::CellField, std::size_t> column_of;  // of the fields that are anchored in it
};

struct ReadSheet {
    std::vector<SheetCell> cells;
    std::vector<SheetLine> lines;  // those with texts
    std::vector<SheetTick> ticks;
    std::vector<SheetTable> tables;
    std::vector<SheetRow> rows;
    std::string printed;  // what `printed_comment` left there; empty where it is gone
};

// Takes any text: people edit the sheet in whatever way. Line ends may be LF or CRLF.
ReadSheet read_sheet(std::string_view markdown);

}  // namespace seamark::worksheet
