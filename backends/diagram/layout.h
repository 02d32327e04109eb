// From the chart to the finished picture.
#pragma once

#include "diagram/geometry.h"

namespace seamark::diagram {

// Time grows with n log n in the number of steps and arrows.
Geometry lay_out(const emit::View& view, const Chart& chart);

}  // namespace seamark::diagram
