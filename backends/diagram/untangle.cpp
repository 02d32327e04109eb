#include "diagram/untangle.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <vector>

namespace seamark::diagram {
namespace {

constexpr int most_rounds = 12;
constexpr std::size_t most_arrows_for_pairs = 40;
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

// Lays an arrow that is taken up on its cheapest way and gives the price; or leaves it where no way costs
// less than `limit`.
std::optional<double> lay_cheaply(std::uint32_t arrow, double limit, RouteDraft& draft) {
    std::optional<RouteDraft::Lie> best;
    for (const Way& way : all_ways(arrow, draft.ways())) {
        draft.lay(arrow, way);
        const double here = price(arrow, draft, limit);
        const RouteDraft::Lie lie = draft.take_up(arrow);
        if (here < limit && !draft.is_exhausted()) {
            limit = here;
            best = lie;
        }
    }
    if (!best) {
        return {};
    }
    draft.lay_again(arrow, *best);
    return limit;
}

bool reroute(std::uint32_t arrow, RouteDraft& draft) {
    draft.unsettle(arrow);
    const double before = price(arrow, draft);
    bool has_helped = false;
    if (before > 0) {
        const RouteDraft::Lie old = draft.take_up(arrow);
        has_helped = lay_cheaply(arrow, before, draft).has_value();
        if (!has_helped) {
            draft.lay_again(arrow, old);
        }
    }
    draft.settle(arrow);
    return has_helped;
}

// The first one on any of its ways, the second one on its cheapest beside that.
bool reroute_two(std::uint32_t first, std::uint32_t second, RouteDraft& draft) {
    draft.unsettle(first);
    double before = price(first, draft);
    draft.unsettle(second);
    before += price(second, draft);
    const RouteDraft::Lie old_first = draft.take_up(first);
    const RouteDraft::Lie old_second = draft.take_up(second);
    for (const Way& way : all_ways(first, draft.ways())) {
        draft.lay(first, way);
        const double of_first = price(first, draft, before);
        draft.settle(first);
        if (of_first < before && lay_cheaply(second, before - of_first, draft)) {
            draft.settle(second);
            return true;
        }
        draft.unsettle(first);
        draft.take_up(first);
    }
    draft.lay_again(second, old_second);
    draft.settle(second);
    draft.lay_again(first, old_first);
    draft.settle(first);
    return false;
}

// Each arrow that crosses another, with each that it could make room for.
bool reroute_pairs(const std::vector<std::uint32_t>& arrows, RouteDraft& draft) {
    for (const std::uint32_t first : arrows) {
        draft.unsettle(first);
        const bool is_clear = draft.count_crossings(first) == 0;
        draft.settle(first);
        for (std::size_t i = 0; !is_clear && i < arrows.size() && !draft.is_exhausted(); ++i) {
            if (arrows[i] != first &&
                (reroute_two(first, arrows[i], draft) || reroute_two(arrows[i], first, draft))) {
                return true;
            }
        }
    }
    return false;
}

// To and fro: where one arrow has to make room for the next, one round suffices.
void untangle_singly(std::vector<std::uint32_t> arrows, RouteDraft& draft) {
    bool goes_on = true;
    for (int round = 0; round < most_rounds && goes_on; ++round) {
        goes_on = false;
        for (const std::uint32_t arrow : arrows) {
            goes_on = (!draft.is_exhausted() && reroute(arrow, draft)) || goes_on;
        }
        std::reverse(arrows.begin(), arrows.end());
    }
}

using Arrows = std::vector<std::uint32_t>;

Arrows movable(const Chart& chart, const Arrows& arrows, const RouteDraft& draft) {
    Arrows all;
    std::copy_if(arrows.begin(), arrows.end(), std::back_inserter(all),
                 [&](std::uint32_t arrow) { return !is_on_eye_line(chart.arrows[arrow], draft.way(arrow)); });
    return all;
}

}  // namespace

void untangle(const Chart& chart, const Arrows& arrows, RouteDraft& draft) {
    Arrows others;
    std::copy_if(arrows.begin(), arrows.end(), std::back_inserter(others),
                 [&](std::uint32_t arrow) { return chart.arrows[arrow].style != ArrowStyle::Happy; });
    untangle_singly(std::move(others), draft);
    untangle_singly(movable(chart, arrows, draft), draft);
}

void untangle_pairs(const Chart& chart, const Arrows& arrows, RouteDraft& draft) {
    const Arrows all = movable(chart, arrows, draft);
    for (int round = 0; round < most_rounds && all.size() <= most_arrows_for_pairs; ++round) {
        if (!reroute_pairs(all, draft)) {
            break;
        }
        untangle_singly(all, draft);
    }
}

}  // namespace seamark::diagram
