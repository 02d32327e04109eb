// How high everything stands: tracks, corridors, bands and lines. y grows downwards.
#pragma once

#include <optional>
#include <vector>

#include "diagram/badge_places.h"
#include "diagram/contents.h"
#include "diagram/grid.h"
#include "diagram/routes.h"

namespace seamark::diagram {

struct Rows {
    std::vector<double> step_height;    // of the box, by step
    std::vector<double> track_y;        // the middle of its boxes
    std::vector<double> corridor_y;     // its first slot
    std::vector<double> corridor_step;  // from one slot to the next
    std::vector<Interval> rows;         // from top to bottom of the row
    std::vector<Interval> boundaries;
    std::vector<std::vector<double>> lines;  // by boundary
    double bottom = 0;

    double slot_y(std::uint32_t track, int slot) const { return track_y[track] + slot * track_pitch; }
    double corridor_slot_y(std::uint32_t corridor, int slot) const {
        return corridor_y[corridor] + slot * corridor_step[corridor];
    }
    double badge_y(const BadgePlace& place) const;
};

// The first boundary starts at `top`.
Rows lay_rows(const Chart& chart, const Grid& grid, const Contents& contents, const Routes& routes,
              const std::vector<std::optional<BadgePlace>>& badges, double top);

}  // namespace seamark::diagram
