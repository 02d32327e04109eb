#include "diagram/untangle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace seamark::diagram {
namespace {

constexpr int most_rounds = 12;
constexpr double price_of_crossing = 4;
constexpr double price_of_corridor = 2;  // two turns more
constexpr double price_of_detour = 0.2;  // a track
constexpr double price_of_neighbour = 0.05;

// Exact where it is less than `limit`.
double price(std::uint32_t arrow, RouteDraft& draft, double limit = std::numeric_limits<double>::infinity()) {
    const Way& way = draft.way(arrow);
    const double length = (way.kind == RouteKind::Corridor ? price_of_corridor : 0) +
                          price_of_detour * draft.ways().detour(arrow, way) +
                          price_of_neighbour * draft.neighbours_in_corridor(arrow);
    const double most = std::ceil((limit - length) / price_of_crossing);
    if (most <= 0) {
        return limit;
    }
    const int most_crossings = most < 1e6 ? static_cast<int>(most) : std::numeric_limits<int>::max();
    return length + price_of_crossing * draft.count_crossings(arrow, most_crossings);
}

std::vector<Way> all_ways(std::uint32_t arrow, const WayFinder& ways) {
    std::vector<Way> all = ways.direct_ways(arrow);
    for (const std::uint32_t corridor : ways.corridors(arrow)) {
        all.push_back({RouteKind::Corridor, corridor});
    }
    return all;
}

// The happy flow goes straight on, whatever crosses it.
bool is_on_eye_line(const ChartArrow& arrow, const Way& way) {
    return arrow.style == ArrowStyle::Happy && way.kind == RouteKind::Straight;
}

bool reroute(std::uint32_t arrow, RouteDraft& draft) {
    draft.unsettle(arrow);
    const bool is_direct = draft.way(arrow).kind != RouteKind::Corridor;
    const double before = price(arrow, draft);
    if (is_direct && before == 0) {
        draft.settle(arrow);
        return false;
    }
    RouteDraft::Lie best = draft.take_up(arrow);
    double lowest = before;
    for (const Way& way : all_ways(arrow, draft.ways())) {
        draft.lay(arrow, way);
        const double here = price(arrow, draft, lowest);
        const RouteDraft::Lie lie = draft.take_up(arrow);
        if (here < lowest && !draft.is_exhausted()) {
            lowest = here;
            best = lie;
        }
    }
    draft.lay_again(arrow, best);
    draft.settle(arrow);
    return lowest < before;
}

// To and fro: where one arrow has to make room for the next, one round suffices.
void untangle_these(std::vector<std::uint32_t> arrows, RouteDraft& draft) {
    bool has_helped = true;
    for (int round = 0; round < most_rounds && has_helped; ++round) {
        has_helped = false;
        for (const std::uint32_t arrow : arrows) {
            has_helped = (!draft.is_exhausted() && reroute(arrow, draft)) || has_helped;
        }
        std::reverse(arrows.begin(), arrows.end());
    }
}

}  // namespace

void untangle(const Chart& chart, const std::vector<std::uint32_t>& arrows, RouteDraft& draft) {
    std::vector<std::uint32_t> others;
    std::vector<std::uint32_t> all;
    for (const std::uint32_t arrow : arrows) {
        if (chart.arrows[arrow].style != ArrowStyle::Happy) {
            others.push_back(arrow);
        }
        if (!is_on_eye_line(chart.arrows[arrow], draft.way(arrow))) {
            all.push_back(arrow);
        }
    }
    untangle_these(std::move(others), draft);
    untangle_these(std::move(all), draft);
}

}  // namespace seamark::diagram
