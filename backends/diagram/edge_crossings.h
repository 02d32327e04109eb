// How often arrows cross in the picture.
#pragma once

#include <cstddef>
#include <vector>

#include "diagram/geometry.h"

namespace seamark::diagram {

using Polyline = std::vector<Point>;

// The points in which a level and an upright part of right-angled lines cross, also where both are of one
// line. Ends that only touch do not count. Takes n log n for n parts.
std::size_t count_edge_crossings(const std::vector<Polyline>& lines);

// Of all arrows as they are drawn, the threads of evidence included.
std::size_t count_edge_crossings(const Geometry& geometry);

}  // namespace seamark::diagram
