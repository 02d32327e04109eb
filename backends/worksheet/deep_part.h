// Which seams the room works on.
#pragma once

#include <cstddef>
#include <vector>

#include "model/rank.h"

namespace seamark::worksheet {

// How many open cells a room can answer in depth in a session of so many minutes: some twenty in 90.
std::size_t cells_in_time(int minutes);

// The first three by rank, and up to two more that have open cells while those of all come to no more than
// `cells`.
std::vector<model::RankedSeam> choose_deep_part(const std::vector<model::RankedSeam>& ranked,
                                                std::size_t cells);

}  // namespace seamark::worksheet
