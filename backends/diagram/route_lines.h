// Routes as lines in which only the order of places means something: enough to count how they cross.
#pragma once

#include <vector>

#include "diagram/edge_crossings.h"
#include "diagram/routes.h"

namespace seamark::diagram {

// Places along a track: a column's box, before it a zone where arrows enter and behind it one where they
// leave.
constexpr double entry_zone(std::uint32_t column) {
    return 3.0 * column + 1;
}
constexpr double box_zone(std::uint32_t column) {
    return 3.0 * column + 2;
}
constexpr double exit_zone(std::uint32_t column) {
    return 3.0 * column + 3;
}

// Heights by the order of tracks, corridors and their slots.
double track_rank(const Grid& grid, std::uint32_t track, int slot);
double corridor_rank(const Grid& grid, std::uint32_t corridor, int slot);

// The thread of a note of evidence comes down from above all rows to the topmost step of its column.
struct Thread {
    std::uint32_t column = 0;
    std::uint32_t track = 0;
};
std::vector<Thread> evidence_threads(const Grid& grid, const Contents& contents);

// How often arrows, and the threads of evidence, cross when they are drawn: what `count_edge_crossings` will
// find in the finished picture.
std::size_t count_route_crossings(const Chart& chart, const Grid& grid, const Contents& contents,
                                  const Routes& routes);

}  // namespace seamark::diagram
