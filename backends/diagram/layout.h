// From the chart to the finished picture.
#pragma once

#include <cstdint>

#include "diagram/geometry.h"
#include "diagram/sketch.h"

namespace seamark::diagram {

struct LayoutOptions {
    std::uint32_t most_columns = 0;  // in one strip; 0: all of them in one
    std::string part = {};           // what is drawn, where it is not all
    Untangling untangling = Untangling::Full;
};

// Time grows with n log n in the number of steps and arrows.
Geometry lay_out(const emit::View& view, const Chart& chart, const LayoutOptions& options = {});

}  // namespace seamark::diagram
