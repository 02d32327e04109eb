// Arrows that cross others are laid where they cross fewer.
#pragma once

#include <vector>

#include "diagram/route_draft.h"

namespace seamark::diagram {

// Each arrow that crosses others goes the way on which it crosses the fewest and is short. The happy flow
// stays straight.
void untangle(const Chart& chart, std::vector<std::uint32_t> arrows, RouteDraft& draft);

}  // namespace seamark::diagram
