// The growth of a cost.
#pragma once

#include <vector>

namespace seamark::bench {

struct Point {
    double size = 0;
    double cost = 0;  // above 0
};

// The exponent of the power of the size that fits the costs best: the slope of a least-squares line through
// the logarithms.
double exponent(const std::vector<Point>& points);

}  // namespace seamark::bench
