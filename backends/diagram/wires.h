// The order of the arrows that run up or down in one channel.
#pragma once

#include <cstdint>
#include <vector>

#include "diagram/slots.h"

namespace seamark::diagram {

// To which side an arrow goes on at an end of its upright part.
enum class Side { Left, Right };

struct WireEnd {
    double y = 0;
    Side side = Side::Left;
};

// The upright part of an arrow.
struct Wire {
    std::uint32_t arrow = 0;
    WireEnd ends[2];
    bool has_badge = false;

    Interval span() const;
};

// How often two wires cross where `left` stands to the left of `right`.
int count_crossings(const Wire& left, const Wire& right);

// From left to right with few crossings: each wire is put where it crosses the fewest of those before it,
// then wires are taken out and put in again as long as that helps.
void order_wires(std::vector<Wire>& wires);

// By wire: the slot, counted from the left, that leaves each wire to the right of those before it that it
// would touch.
std::vector<int> pack_wires(const std::vector<Wire>& wires, double clearance);

}  // namespace seamark::diagram
