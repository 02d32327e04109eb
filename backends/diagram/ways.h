// The ways that are open to an arrow over the grid, and where along tracks and corridors each needs room.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "diagram/routes.h"

namespace seamark::diagram {

enum class Direction { Up, Level, Down };

Direction direction(std::uint32_t from_track, std::uint32_t to_track);

// The kind of a route, and the corridor where that is its kind.
struct Way {
    RouteKind kind = RouteKind::Straight;
    std::uint32_t corridor = 0;
};

// To which side of their middles an arrow's ends lie at the two steps.
struct Sides {
    Direction exit = Direction::Level;
    Direction entry = Direction::Level;
};

class WayFinder {
  public:
    WayFinder(const Chart& chart, const Grid& grid);

    const Cell& from(std::uint32_t arrow) const { return grid_.cells[chart_.arrows[arrow].from]; }
    const Cell& to(std::uint32_t arrow) const { return grid_.cells[chart_.arrows[arrow].to]; }
    bool leads_forward(std::uint32_t arrow) const { return from(arrow).column < to(arrow).column; }

    // Those that need no corridor, the shortest first; none leads through a step.
    std::vector<Way> direct_ways(std::uint32_t arrow) const;

    // The corridor beside the target and the one beside the source, of those between the two.
    std::pair<std::uint32_t, std::uint32_t> corridors_between(std::uint32_t arrow) const;

    // Those beside either step, and the outermost of their rows.
    std::set<std::uint32_t> corridors(std::uint32_t arrow) const;

    // To where the arrow goes on at each step.
    Sides sides(std::uint32_t arrow, const Way& way) const;

    // By how many tracks the way is longer than the distance of the steps.
    int detour(std::uint32_t arrow, const Way& way) const;

    // What the arrow takes along its source's track, its target's, and its corridor.
    Interval exit_stretch(std::uint32_t arrow, RouteKind kind) const;
    Interval entry_stretch(std::uint32_t arrow, RouteKind kind) const;
    Interval corridor_stretch(std::uint32_t arrow) const;

  private:
    bool is_clear(std::uint32_t track, std::uint32_t after, std::uint32_t before) const;

    const Chart& chart_;
    const Grid& grid_;
    std::vector<std::set<std::uint32_t>> columns_;  // by track: where its steps stand
};

}  // namespace seamark::diagram
