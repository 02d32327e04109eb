// When everything happens: the column of each step.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/chart.h"

namespace seamark::diagram {

struct Timeline {
    std::vector<std::uint32_t> columns;  // by step
    std::vector<bool> is_back;           // by arrow: it leads back in time or is a loop
    std::uint32_t count = 0;             // of columns
};

// A step stands one column behind the latest of its forward predecessors, later where the place is taken by
// another happy step.
Timeline place_in_time(const Chart& chart);

// The steps of a part in the order that they have in the whole, without the columns that are empty then.
// Connectors stand beside the step that is drawn.
Timeline place_part_in_time(const Chart& part, const Chart& whole);

}  // namespace seamark::diagram
