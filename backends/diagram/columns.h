// The column of each step.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/chart.h"
#include "diagram/order.h"

namespace seamark::diagram {

// By step: one behind the latest of its forward predecessors, later where the place is taken by another happy
// step.
std::vector<std::uint32_t> assign_columns(const Chart& chart, const TimeOrder& order);

}  // namespace seamark::diagram
