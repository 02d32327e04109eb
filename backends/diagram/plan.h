// What all parts of the layout have worked out together; whoever makes items and edges reads it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagram/badge_places.h"
#include "diagram/channels.h"
#include "diagram/chart.h"
#include "diagram/contents.h"
#include "diagram/geometry.h"
#include "diagram/grid.h"
#include "diagram/rows.h"

namespace seamark::diagram {

struct Plan {
    const emit::View& view;
    const Chart& chart;   // of the strip
    std::uint32_t strip;  // from 0
    Contents contents;
    Grid grid = {};
    Routes routes = {};
    std::vector<std::optional<BadgePlace>> badges = {};
    Rows rows = {};
    Channels channels = {};
    std::vector<Box> steps = {};  // by step

    // A connector stands for the step at the other end of its arrow.
    const model::Step& step(std::uint32_t index) const { return view.model.steps[chart.steps[index].id]; }

    // What makes names that every strip has one of each one's own.
    std::string suffix() const { return strip == 0 ? "" : " " + std::to_string(strip + 1); }
};

// The item's of a step: its name in the language; of a connector: "goes on ask work", "comes from ask work".
std::string item_name(const Plan& plan, std::uint32_t step);

// The left edge of everything, and the room around the picture.
constexpr double page_margin = 28;

}  // namespace seamark::diagram
