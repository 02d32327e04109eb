// Where each step stands: columns are time, rows are actors, and a row has tracks for steps that share a
// column.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/chart.h"
#include "diagram/columns.h"
#include "diagram/tracks.h"

namespace seamark::diagram {

struct Cell {
    std::uint32_t column = 0;
    std::uint32_t track = 0;  // counted over all rows from top to bottom
};

struct Grid {
    std::vector<Cell> cells;  // by step; no two alike
    std::uint32_t columns = 0;
    std::vector<std::uint32_t> first_track;  // by row, and one behind the last
    std::vector<std::uint32_t> row_of_track;
    std::vector<std::uint32_t> eye_line;  // by row: its track
    std::vector<bool> is_back;            // by arrow

    std::uint32_t tracks() const { return first_track.back(); }
};

// Forward arrows lead at least one column to the right. Every happy step stands on its row's eye line, and no
// other step between two happy ones that an arrow joins.
Grid place_on_grid(const Chart& chart, const Timeline& time, const std::vector<Chain>& chains,
                   const Tracks& tracks);

}  // namespace seamark::diagram
