// Which of a row's cells is in which column, also where somebody typed a bar or took one away.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "model/cell_address.h"
#include "worksheet/stretch.h"

namespace seamark::worksheet {

using ColumnOfField = std::map<model::CellField, std::size_t>;

// A piece of a row between two bars, and the column that its anchor belongs to.
struct RowPiece {
    Stretch stretch;
    std::optional<std::size_t> column;
};

struct PlacedColumn {
    std::size_t column = 0;
    std::size_t first = 0;  // piece
    std::size_t count = 1;  // pieces: more than one where bars are part of the text
    bool is_unsure = false;
};

// Of each column that the row has, in their order. `width`: how many the table's head has; 0 where it has
// none.
std::vector<PlacedColumn> place_columns(const std::vector<RowPiece>& pieces, std::size_t width);

// Where the cells of a printed sheet stand: the fallback for tables in which no whole row is left.
const ColumnOfField& printed_columns(std::size_t width);

}  // namespace seamark::worksheet
