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

// How long the shapes at an arrow's ends are; 0 where there is none.
struct EndShapes {
    double tail = 0;
    double head = 0;
};

// Cubic Bézier pieces with rounded corners; `height` turns y upwards, as Graphviz counts it. The curve leaves
// room for the shapes at its ends, which `s,x,y` and `e,x,y` name.
std::string spline(const std::vector<Point>& corners, double height, EndShapes shapes);

}  // namespace seamark::diagram
