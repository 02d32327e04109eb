#include "diagram/badge_places.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

// What makes a boundary the one a seam is about.
int weight(const Chart& chart, std::uint32_t boundary) {
    if (!chart.boundaries[boundary].empty()) {
        return 2;
    }
    return chart.rows[boundary - 1].lane != chart.rows[boundary].lane ? 1 : 0;
}

BadgePlace place_badge(const Chart& chart, std::uint32_t from, std::uint32_t to) {
    const bool goes_down = from < to;
    const std::uint32_t first = goes_down ? from + 1 : from;
    const std::uint32_t last = goes_down ? to : to + 1;
    std::uint32_t best = first;
    for (std::uint32_t boundary = first;; goes_down ? ++boundary : --boundary) {
        if (weight(chart, boundary) >= weight(chart, best)) {
            best = boundary;
        }
        if (boundary == last) {
            break;
        }
    }
    BadgePlace place{best, {}};
    const auto lines = static_cast<std::uint32_t>(chart.boundaries[best].size());
    if (lines > 0) {
        place.line = goes_down ? lines - 1 : 0;
    }
    return place;
}

}  // namespace

bool stands_on_a_line(const Chart& chart, const BadgePlace& place) {
    return place.line || chart.rows[place.boundary - 1].lane == chart.rows[place.boundary].lane;
}

std::vector<std::optional<BadgePlace>> place_badges(const Chart& chart) {
    std::vector<std::optional<BadgePlace>> places;
    for (const ChartArrow& arrow : chart.arrows) {
        const std::uint32_t from = chart.steps[arrow.from].row;
        const std::uint32_t to = chart.steps[arrow.to].row;
        if (arrow.badge && from != to) {
            const bool is_answer = arrow.badge->is_answer;
            places.emplace_back(is_answer ? place_badge(chart, to, from) : place_badge(chart, from, to));
        } else {
            places.emplace_back();
        }
    }
    return places;
}

}  // namespace seamark::diagram
