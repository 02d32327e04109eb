// Which way each arrow takes over the grid: through channels between columns, along tracks where no step
// stands in the way, else along the corridors above and below the tracks. Nothing here has a coordinate yet.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diagram/contents.h"
#include "diagram/grid.h"
#include "diagram/slots.h"

namespace seamark::diagram {

enum class RouteKind {
    Straight,     // along the track that both steps stand on
    SourceTrack,  // along the source's track, then up or down just before the target
    TargetTrack,  // up or down just behind the source, then along the target's track
    Corridor,     // up or down, along a corridor, and up or down again
};

// Slots are numbered from the middle of a track downwards, and in a corridor from the track beside it
// outwards: a row's first corridor belongs to the track below it, every other one to the track above.
struct Route {
    RouteKind kind = RouteKind::Straight;
    int exit_slot = 0;   // at the source's right side
    int entry_slot = 0;  // at the target's left side
    std::uint32_t corridor = 0;
    int corridor_slot = 0;
    bool label_is_below = false;  // a `when` stands above its arrow or below
};

// A row with n tracks has n + 1 corridors: above its first track and below each.
inline std::uint32_t corridor_above(const Grid& grid, std::uint32_t track) {
    return track + grid.row_of_track[track];
}
inline std::uint32_t corridor_below(const Grid& grid, std::uint32_t track) {
    return corridor_above(grid, track) + 1;
}

struct Routes {
    std::vector<Route> arrows;
    std::vector<Slots> tracks;     // what is taken, by track
    std::vector<Slots> corridors;  // by corridor
};

// The distance between two arrows that run side by side along a track or a corridor.
constexpr double track_pitch = 12;
constexpr double corridor_pitch = 10;

// How many slots beside its own a `when` of this height covers.
int label_slots(const ArrowLabel& when);

// Whether the ways are the first that are open; or those that cross the fewest others, found by moving one
// arrow at a time; or two at a time as well, which takes longer.
enum class Choice { First, Few, Fewest };

// No two arrows share a slot where they run side by side.
Routes find_routes(const Chart& chart, const Grid& grid, const Contents& contents, Choice choice);

}  // namespace seamark::diagram
