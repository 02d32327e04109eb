// Arrows, the badges of the seams they cross and their conditions.
#pragma once

#include "diagram/plan.h"

namespace seamark::diagram {

// Half the width and height of a badge, by state: the shapes differ, and so does the room a number has in
// them.
Point badge_half(std::uint32_t number, model::SeamState state);

// What stands in a badge: the number and, for those who see no colours, a sign of the state.
std::string badge_text(std::uint32_t number, model::SeamState state);

EdgeKind kind_of(const ChartArrow& arrow);

void add_arrows(const Plan& plan, Geometry& geometry);

}  // namespace seamark::diagram
