#include "diagram/tangle.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

std::size_t zone_of(double x) {
    return static_cast<std::size_t>(x);
}

Side side_of(double x, double neighbour) {
    return neighbour < x ? Side::Left : Side::Right;
}

// The part that ends at the corner.
Wire wire_at(const Trace& line, std::size_t corner) {
    const Point& start = line[corner - 1];
    const Point& end = line[corner];
    const Side from = corner > 1 ? side_of(start.x, line[corner - 2].x) : Side::Left;
    const Side to = corner + 1 < line.size() ? side_of(end.x, line[corner + 1].x) : Side::Right;
    return {0, {{start.y, from}, {end.y, to}}, false};
}

int count_in_zone(const Wire& a, const Wire& b) {
    return std::min(count_crossings(a, b), count_crossings(b, a));
}

bool is_same(const Wire& a, const Wire& b) {
    return a.ends[0].y == b.ends[0].y && a.ends[1].y == b.ends[1].y && a.ends[0].side == b.ends[0].side &&
           a.ends[1].side == b.ends[1].side;
}

// Calls `level` with each zone that a level part passes over, and its height; `upright` with the zone and the
// wire of each upright part.
template <class Level, class Upright>
void for_each_part(const Trace& line, Level level, Upright upright) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto [left, right] = std::minmax({line[i - 1].x, line[i].x});
        const auto [top, bottom] = std::minmax({line[i - 1].y, line[i].y});
        for (std::size_t zone = zone_of(left) + 1; zone < zone_of(right); ++zone) {
            level(zone, top);
        }
        if (top < bottom) {
            upright(zone_of(left), wire_at(line, i));
        }
    }
}

bool lies_in(double y, const Interval& interval) {
    return interval.low < y && y < interval.high;
}

template <class T, class Is>
void erase_one(std::vector<T>& all, Is is_it) {
    const auto found = std::find_if(all.begin(), all.end(), is_it);
    if (found != all.end()) {
        *found = all.back();
        all.pop_back();
    }
}

}  // namespace

int count_crossings(const Trace& a, const Trace& b) {
    int count = 0;
    const auto count_level = [&](std::size_t i, const Trace& line, const Trace& other) {
        const auto [left, right] = std::minmax({line[i - 1].x, line[i].x});
        for (std::size_t k = 1; left < right && k < other.size(); ++k) {
            const auto [top, bottom] = std::minmax({other[k - 1].y, other[k].y});
            count += left < other[k].x && other[k].x < right && top < line[i].y && line[i].y < bottom ? 1 : 0;
        }
    };
    for (std::size_t i = 1; i < a.size(); ++i) {
        count_level(i, a, b);
        for (std::size_t k = 1; k < b.size() && a[i - 1].x == a[i].x; ++k) {
            count +=
                b[k - 1].x == b[k].x && b[k].x == a[i].x ? count_in_zone(wire_at(a, i), wire_at(b, k)) : 0;
        }
    }
    for (std::size_t i = 1; i < b.size(); ++i) {
        count_level(i, b, a);
    }
    return count;
}

Tangle::Tangle(std::uint32_t columns, std::size_t most_work)
    : levels_(3 * columns + 4), uprights_(3 * columns + 4), most_work_(most_work) {}

void Tangle::add(const Trace& line) {
    if (is_exhausted()) {
        return;
    }
    for_each_part(
        line,
        [&](std::size_t zone, double y) {
            levels_[zone].push_back(y);
            ++work_;
        },
        [&](std::size_t zone, const Wire& wire) { uprights_[zone].push_back(wire); });
}

void Tangle::remove(const Trace& line) {
    if (is_exhausted()) {
        return;
    }
    for_each_part(
        line,
        [&](std::size_t zone, double y) {
            work_ += levels_[zone].size();
            erase_one(levels_[zone], [&](double other) { return other == y; });
        },
        [&](std::size_t zone, const Wire& wire) {
            work_ += uprights_[zone].size();
            erase_one(uprights_[zone], [&](const Wire& other) { return is_same(wire, other); });
        });
}

int Tangle::count_crossings(const Trace& line, int limit) {
    int count = 0;
    if (is_exhausted()) {
        return count;
    }
    for_each_part(
        line,
        [&](std::size_t zone, double y) {
            if (count >= limit) {
                return;
            }
            work_ += uprights_[zone].size() + 1;
            for (const Wire& wire : uprights_[zone]) {
                count += lies_in(y, wire.span()) ? 1 : 0;
            }
        },
        [&](std::size_t zone, const Wire& wire) {
            if (count >= limit) {
                return;
            }
            work_ += levels_[zone].size() + uprights_[zone].size() + 1;
            for (const double y : levels_[zone]) {
                count += lies_in(y, wire.span()) ? 1 : 0;
            }
            for (const Wire& other : uprights_[zone]) {
                count += count_in_zone(wire, other);
            }
        });
    return count;
}

}  // namespace seamark::diagram
