#include "diagram/tangle.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

std::size_t zone_of(double x) {
    return static_cast<std::size_t>(x);
}

// Calls `level` with each zone that a level part passes over, and its height; `upright` with the zone and the
// extent of each upright part.
template <class Level, class Upright>
void for_each_part(const Polyline& line, Level level, Upright upright) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto [left, right] = std::minmax({line[i - 1].x, line[i].x});
        const auto [top, bottom] = std::minmax({line[i - 1].y, line[i].y});
        for (std::size_t zone = zone_of(left) + 1; zone < zone_of(right); ++zone) {
            level(zone, top);
        }
        if (top < bottom) {
            upright(zone_of(left), Interval{top, bottom});
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

Tangle::Tangle(std::uint32_t columns, std::size_t most_work)
    : levels_(3 * columns + 4), uprights_(3 * columns + 4), most_work_(most_work) {}

void Tangle::add(const Polyline& line) {
    if (is_exhausted()) {
        return;
    }
    for_each_part(
        line,
        [&](std::size_t zone, double y) {
            levels_[zone].push_back(y);
            ++work_;
        },
        [&](std::size_t zone, const Interval& extent) { uprights_[zone].push_back(extent); });
}

void Tangle::remove(const Polyline& line) {
    if (is_exhausted()) {
        return;
    }
    for_each_part(
        line,
        [&](std::size_t zone, double y) {
            work_ += levels_[zone].size();
            erase_one(levels_[zone], [&](double other) { return other == y; });
        },
        [&](std::size_t zone, const Interval& extent) {
            work_ += uprights_[zone].size();
            erase_one(uprights_[zone], [&](const Interval& other) {
                return other.low == extent.low && other.high == extent.high;
            });
        });
}

int Tangle::count_crossings(const Polyline& line) {
    int count = 0;
    if (is_exhausted()) {
        return count;
    }
    for_each_part(
        line,
        [&](std::size_t zone, double y) {
            work_ += uprights_[zone].size() + 1;
            count +=
                static_cast<int>(std::count_if(uprights_[zone].begin(), uprights_[zone].end(),
                                               [&](const Interval& extent) { return lies_in(y, extent); }));
        },
        [&](std::size_t zone, const Interval& extent) {
            work_ += levels_[zone].size() + 1;
            count += static_cast<int>(std::count_if(levels_[zone].begin(), levels_[zone].end(),
                                                    [&](double y) { return lies_in(y, extent); }));
        });
    return count;
}

}  // namespace seamark::diagram
