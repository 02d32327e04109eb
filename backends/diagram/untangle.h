// Arrows that cross others are laid where they cross fewer.
#pragma once

#include <vector>

#include "diagram/route_draft.h"

namespace seamark::diagram {

// Each arrow that crosses others goes the way on which it crosses the fewest and is short. Others make room
// for the happy flow before that leaves its way; where it is straight it stays so.
void untangle(const Chart& chart, const std::vector<std::uint32_t>& arrows, RouteDraft& draft);

// Where that does not help any more: each arrow that crosses another, together with each that can make room
// for it. Only of small charts.
void untangle_pairs(const Chart& chart, const std::vector<std::uint32_t>& arrows, RouteDraft& draft);

}  // namespace seamark::diagram
