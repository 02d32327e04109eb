// Arrows that cross others are laid where they cross fewer.
#pragma once

#include <cstddef>
#include <vector>

#include "diagram/route_board.h"

namespace seamark::diagram {

// How much is tried: other ways for each arrow alone; or also more ways, other sides of the steps, and for
// each two that leave or enter one step, or share a corridor, each other's places.
enum class Effort { Narrow, Wide };

// Lays each arrow where it crosses the fewest others on the shortest way. The happy flow stays straight. How
// much is looked at is limited by `most_work`.
void untangle(const Chart& chart, const Grid& grid, const std::vector<std::uint32_t>& arrows, Effort effort,
              std::size_t most_work, RouteBoard& board);

}  // namespace seamark::diagram
