// How far to the right everything stands: columns, and between them channels where arrows run up and down.
#pragma once

#include <vector>

#include "diagram/rows.h"
#include "diagram/uprights.h"

namespace seamark::diagram {

struct Channels {
    std::vector<Interval> columns;  // left and right of each column's boxes
    std::vector<double> exit_x;     // by arrow: where it turns behind its source, if it does
    std::vector<double> entry_x;    // by arrow: where it turns before its target, if it does
    std::vector<double> label_x;    // by arrow: the left of its `when`
    double right = 0;
};

// The first channel starts at `left`. No two arrows touch where they run up or down, and none comes close to
// another's badge.
Channels lay_channels(const Chart& chart, const Grid& grid, const Contents& contents, const Routes& routes,
                      const Rows& rows, const std::vector<std::optional<BadgePlace>>& badges, double left);

}  // namespace seamark::diagram
