// A picture on sheets of paper between the pages of something else: in one where it can be read there, else
// folded into rows, one a sheet.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/geometry.h"

namespace seamark::diagram {

struct SheetPlan {
    std::uint32_t most_columns = 0;  // in a row; 0: all of them
    bool is_upright = false;         // the sheets stand on end
};

// For the picture laid out in one row. Sheets that lie come first, then the fewest sheets; where no way makes
// the text readable, the largest.
SheetPlan plan_sheets(const Geometry& unfolded);

// Where the part of each sheet ends, from the top; the last one at the picture's height.
std::vector<double> sheet_ends(const Geometry& folded);

}  // namespace seamark::diagram
