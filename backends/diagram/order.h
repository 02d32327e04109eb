// Which arrows go forward in time and which lead back.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/chart.h"

namespace seamark::diagram {

struct TimeOrder {
    std::vector<std::uint32_t> steps;  // every forward arrow leads from an earlier to a later one
    std::vector<bool> is_back;         // by arrow: it would close a circle with those before it, or is a loop
};

// Arrows of the happy flow are laid first, then the others as written, so that a loop back is never the happy
// one's.
TimeOrder order_in_time(const Chart& chart);

}  // namespace seamark::diagram
