#include "diagram/wires.h"

#include <algorithm>
#include <utility>

namespace seamark::diagram {
namespace {

constexpr int most_rounds = 8;

bool crosses(const WireEnd& end, Side side, const Interval& span) {
    return end.side == side && span.low <= end.y && end.y <= span.high;
}

// Where the wire crosses the fewest of those that stand already, the leftmost of such places.
std::size_t best_place(const std::vector<Wire>& wires, std::size_t count, const Wire& wire) {
    int crossings = 0;
    for (std::size_t i = 0; i < count; ++i) {
        crossings += count_crossings(wire, wires[i]);
    }
    int fewest = crossings;
    std::size_t best = 0;
    for (std::size_t place = 1; place <= count; ++place) {
        crossings += count_crossings(wires[place - 1], wire) - count_crossings(wire, wires[place - 1]);
        if (crossings < fewest) {
            fewest = crossings;
            best = place;
        }
    }
    return best;
}

int crossings_at(const std::vector<Wire>& wires, std::size_t place) {
    int crossings = 0;
    for (std::size_t i = 0; i < wires.size(); ++i) {
        crossings += i < place ? count_crossings(wires[i], wires[place]) : 0;
        crossings += i > place ? count_crossings(wires[place], wires[i]) : 0;
    }
    return crossings;
}

// Takes each wire out and puts it in where it crosses the fewest of all others.
bool move_wires(std::vector<Wire>& wires) {
    bool has_helped = false;
    for (std::size_t i = 0; i < wires.size(); ++i) {
        const int before = crossings_at(wires, i);
        if (before == 0) {
            continue;
        }
        std::vector<Wire> others = wires;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const std::size_t place = best_place(others, others.size(), wires[i]);
        others.insert(others.begin() + static_cast<std::ptrdiff_t>(place), wires[i]);
        if (crossings_at(others, place) < before) {
            wires.swap(others);
            has_helped = true;
        }
    }
    return has_helped;
}

bool touch(const Interval& a, const Interval& b, double clearance) {
    return a.low - clearance <= b.high && b.low - clearance <= a.high;
}

}  // namespace

Interval Wire::span() const {
    return {std::min(ends[0].y, ends[1].y), std::max(ends[0].y, ends[1].y)};
}

int count_crossings(const Wire& left, const Wire& right) {
    int count = 0;
    for (const WireEnd& end : left.ends) {
        count += crosses(end, Side::Right, right.span()) ? 1 : 0;
    }
    for (const WireEnd& end : right.ends) {
        count += crosses(end, Side::Left, left.span()) ? 1 : 0;
    }
    return count;
}

void order_wires(std::vector<Wire>& wires) {
    for (std::size_t i = 1; i < wires.size(); ++i) {
        const std::size_t place = best_place(wires, i, wires[i]);
        std::rotate(wires.begin() + static_cast<std::ptrdiff_t>(place),
                    wires.begin() + static_cast<std::ptrdiff_t>(i),
                    wires.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    for (int round = 0; round < most_rounds && move_wires(wires); ++round) {
    }
}

std::vector<int> pack_wires(const std::vector<Wire>& wires, double clearance) {
    std::vector<int> slots;
    for (std::size_t i = 0; i < wires.size(); ++i) {
        int slot = 0;
        for (std::size_t k = 0; k < i; ++k) {
            if (touch(wires[k].span(), wires[i].span(), clearance)) {
                slot = std::max(slot, slots[k] + 1);
            }
        }
        slots.push_back(slot);
    }
    return slots;
}

}  // namespace seamark::diagram
