// The lines of a sheet that came back; those of one row of a table are one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "worksheet/sheet_comments.h"

namespace seamark::worksheet {

struct RowLine {
    Stretch stretch;                // to the line end
    std::size_t comment = 0;        // the first in it
    std::size_t comments = 0;       // how many
    bool leaves_cell_open = false;  // an answer in it ends without a bar
};

// Each line of the text, in its order. Where a line end was typed into a cell that holds an anchor, the row
// goes on until the cell is closed: by the end of a line that ends with a bar, by the row's next anchor, by
// the next row of the same card; where nothing closes it, to the end of its paragraph.
std::vector<RowLine> split_rows(std::string_view text, const std::vector<Comment>& comments);

// Whether the line is the start of a row or a heading.
bool starts_anew(std::string_view line);

// The cells of a row: what stands between its bars, those in comments left aside.
std::vector<Stretch> split_cells(std::string_view text, Stretch row, const Comment* first, std::size_t count);

// `| --- | :-: |`
bool is_rule(std::string_view line);

}  // namespace seamark::worksheet
