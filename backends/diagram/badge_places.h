// Between which rows a seam's badge stands.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diagram/chart.h"

namespace seamark::diagram {

struct BadgePlace {
    std::uint32_t boundary = 0;         // index into Chart::boundaries
    std::optional<std::uint32_t> line;  // of that boundary; empty where none is drawn there
};

// Whether a line runs through the badge: one of the three, or the one between two actors of a lane.
bool stands_on_a_line(const Chart& chart, const BadgePlace& place);

// By arrow. Of all boundaries an arrow crosses its badge stands on the last line; where it crosses none, on
// the last boundary of lanes; else on the last between two actors of one lane. An answer's stands where its
// call's does.
std::vector<std::optional<BadgePlace>> place_badges(const Chart& chart);

}  // namespace seamark::diagram
