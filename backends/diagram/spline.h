// Right-angled arrows as Graphviz' `pos` has them.
#pragma once

#include <string>
#include <vector>

#include "diagram/geometry.h"

namespace seamark::diagram {

// How long an arrow's head is.
constexpr double head_length = 8;

// A number as attributes have it: at most so many digits behind the point, whatever the locale.
std::string number(double value, int digits = 2);

// Cubic Bézier pieces with rounded corners; `height` turns y upwards, as Graphviz counts it. With a head the
// curve ends before the tip, which `e,x,y` names.
std::string spline(const std::vector<Point>& corners, double height, bool has_head);

}  // namespace seamark::diagram
