// The upright parts of all arrows: in which channel each runs, and in what order from left to right.
#pragma once

#include <functional>
#include <vector>

#include "diagram/grid.h"
#include "diagram/routes.h"
#include "diagram/wires.h"

namespace seamark::diagram {

// Where the slots of tracks and corridors stand: in points, or in nothing but their order.
struct Heights {
    std::function<double(std::uint32_t track, int slot)> track;
    std::function<double(std::uint32_t corridor, int slot)> corridor;
};

// Of one channel: wires that leave the column before it, then those that enter the column behind it, each
// from left to right.
struct Uprights {
    std::vector<Wire> exits;
    std::vector<Wire> entries;
};

inline bool turns_behind_source(RouteKind kind) {
    return kind == RouteKind::TargetTrack || kind == RouteKind::Corridor;
}
inline bool turns_before_target(RouteKind kind) {
    return kind == RouteKind::SourceTrack || kind == RouteKind::Corridor;
}

// Where an arrow runs between its turns.
double run_height(const Route& route, const Cell& from, const Cell& to, const Heights& heights);

// One for each column and one behind the last.
std::vector<Uprights> order_uprights(const Chart& chart, const Grid& grid, const std::vector<Route>& routes,
                                     const Heights& heights);

}  // namespace seamark::diagram
