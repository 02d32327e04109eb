// Where arrows run side by side: each place is either what lies between two steps of a track, or a corridor.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "diagram/route_lines.h"
#include "diagram/trace.h"
#include "diagram/ways.h"

namespace seamark::diagram {

// The level parts of an arrow: at its source, at its target and along its corridor. A straight arrow has the
// first alone.
enum class PartKind { Exit, Entry, Run };

struct LevelPart {
    std::uint32_t arrow = 0;
    PartKind kind = PartKind::Exit;
};

// The parts that an arrow of this kind has, in the order in which they are laid.
const std::vector<PartKind>& parts_of(RouteKind kind);

// Heights of an arrow's parts within their places, by PartKind: they mean nothing but order.
using Keys = std::array<double, 3>;

class Places {
  public:
    Places(const Chart& chart, const Grid& grid, const WayFinder& ways);

    // First those between steps, then the corridors.
    std::size_t size() const { return height_.size(); }
    std::size_t first_corridor() const { return first_corridor_; }

    std::size_t of(std::uint32_t arrow, const Way& way, PartKind kind) const;
    // What the part takes along its place.
    Interval stretch(const LevelPart& part, RouteKind kind) const;
    Trace trace(std::uint32_t arrow, const Way& way, const Keys& keys) const;
    // From above all places to the step that it belongs to.
    Trace trace(const Thread& thread) const;

  private:
    const Chart& chart_;
    const Grid& grid_;
    const WayFinder& ways_;
    std::vector<std::size_t> before_;  // by step
    std::vector<std::size_t> behind_;
    std::vector<double> height_;  // by place
    std::size_t first_corridor_ = 0;
};

}  // namespace seamark::diagram
