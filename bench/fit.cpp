#include "bench/fit.h"

#include <cmath>

namespace seamark::bench {

double exponent(const std::vector<Point>& points) {
    double sum_x = 0;
    double sum_y = 0;
    double sum_xx = 0;
    double sum_xy = 0;
    for (const Point& point : points) {
        const double x = std::log(point.size);
        const double y = std::log(point.cost);
        sum_x += x;
        sum_y += y;
        sum_xx += x * x;
        sum_xy += x * y;
    }
    const auto count = static_cast<double>(points.size());
    return (count * sum_xy - sum_x * sum_y) / (count * sum_xx - sum_x * sum_x);
}

}  // namespace seamark::bench
