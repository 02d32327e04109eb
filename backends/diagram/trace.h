// An arrow as a line from zone to zone (route_lines.h): enough to count how arrows cross while their ways are
// sought.
#pragma once

#include <array>
#include <cstddef>

#include "diagram/geometry.h"

namespace seamark::diagram {

class Trace {
  public:
    void add(Point point) { points_[size_++] = point; }
    std::size_t size() const { return size_; }
    const Point& operator[](std::size_t i) const { return points_[i]; }

  private:
    std::array<Point, 6> points_{};
    std::size_t size_ = 0;
};

// How often two cross. Of two upright parts in one zone the better order is taken to be chosen, since that
// comes later.
int count_crossings(const Trace& a, const Trace& b);

}  // namespace seamark::diagram
