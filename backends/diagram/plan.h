// What all parts of the layout have worked out together; whoever makes items and edges reads it.
#pragma once

#include <optional>
#include <vector>

#include "diagram/channels.h"
#include "diagram/chart.h"
#include "diagram/contents.h"
#include "diagram/crossings.h"
#include "diagram/geometry.h"
#include "diagram/grid.h"
#include "diagram/rows.h"

namespace seamark::diagram {

struct Plan {
    const emit::View& view;
    const Chart& chart;
    Contents contents;
    Grid grid;
    Routes routes;
    std::vector<std::optional<BadgePlace>> badges;
    Rows rows;
    Channels channels;
    std::vector<Box> steps;  // by step

    const model::Step& step(std::uint32_t index) const { return view.model.steps[chart.steps[index].id]; }
};

// The left edge of everything, and the room around the picture.
constexpr double page_margin = 28;

}  // namespace seamark::diagram
