#include "diagram/route_board.h"

#include <algorithm>
#include <cmath>

namespace seamark::diagram {
namespace {

// Both ends of a straight arrow lie on its slot, so it must not be far from the middle.
constexpr int farthest_level_slot = 9;

// The n-th slot to try: outwards to the side the arrow turns to, and on both sides where that one gets long.
int candidate(int n, Direction side) {
    constexpr int comfortable = 9;
    const int beyond = std::max(n - comfortable, 0);
    const int outwards = beyond % 2 == 0 ? std::min(n, comfortable) + beyond / 2 : -(beyond + 1) / 2;
    if (side == Direction::Level) {
        return n % 2 == 0 ? n / 2 : -(n + 1) / 2;
    }
    return side == Direction::Up ? -outwards : outwards;
}

}  // namespace

RouteBoard::RouteBoard(const Chart& chart, const Grid& grid, const Contents& contents)
    : grid_(grid),
      contents_(contents),
      ways_(chart, grid),
      leaving_up_(chart.steps.size()),
      leaving_down_(chart.steps.size()),
      claims_(chart.arrows.size()) {
    routes_.arrows.resize(chart.arrows.size());
    routes_.tracks.resize(grid.tracks());
    routes_.corridors.resize(grid.tracks() + chart.rows.size());
    for (const ChartArrow& arrow : chart.arrows) {
        source_of_.push_back(arrow.from);
        const Direction towards = direction(grid.cells[arrow.from].track, grid.cells[arrow.to].track);
        leaving_up_[arrow.from] += towards == Direction::Up ? 1 : 0;
        leaving_down_[arrow.from] += towards == Direction::Down ? 1 : 0;
    }
}

// A label stands on the outer side of its arrow; beside one that leaves in the middle, on the side that it
// turns to, or where fewer others leave.
bool RouteBoard::is_label_below(std::uint32_t arrow, int slot, Direction side) const {
    const std::uint32_t source = source_of_[arrow];
    if (slot != 0 || side != Direction::Level) {
        return slot != 0 ? slot > 0 : side == Direction::Down;
    }
    return leaving_up_[source] > leaving_down_[source];
}

// With the slots beside it that the label covers.
std::vector<RouteBoard::Claim> RouteBoard::exit_claims(std::uint32_t arrow, const Route& route) const {
    const std::uint32_t track = ways_.from(arrow).track;
    const Interval stretch = ways_.exit_stretch(arrow, route.kind);
    std::vector<Claim> all{{false, track, route.exit_slot, stretch}};
    const int label = contents_.when[arrow] ? label_slots(*contents_.when[arrow]) : 0;
    for (int i = 1; i <= label; ++i) {
        all.push_back(
            {false, track, route.exit_slot + (route.label_is_below ? i : -i), {stretch.low, stretch.low}});
    }
    return all;
}

RouteBoard::Claim RouteBoard::entry_claim(std::uint32_t arrow, const Route& route) const {
    return {false, ways_.to(arrow).track, route.entry_slot, ways_.entry_stretch(arrow, route.kind)};
}

RouteBoard::Claim RouteBoard::corridor_claim(std::uint32_t arrow, const Route& route) const {
    return {true, route.corridor, route.corridor_slot, ways_.corridor_stretch(arrow)};
}

std::vector<RouteBoard::Claim> RouteBoard::claims(std::uint32_t arrow, const Route& route) const {
    std::vector<Claim> all = exit_claims(arrow, route);
    if (route.kind != RouteKind::Straight) {
        all.push_back(entry_claim(arrow, route));
    }
    if (route.kind == RouteKind::Corridor) {
        all.push_back(corridor_claim(arrow, route));
    }
    return all;
}

bool RouteBoard::are_free(const std::vector<Claim>& claims) const {
    return std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) { return is_free(claim); });
}

bool RouteBoard::is_free(std::uint32_t arrow, const Route& route) const {
    return are_free(claims(arrow, route));
}

void RouteBoard::claim(std::uint32_t arrow, std::vector<Claim> claims) {
    claims_[arrow] = std::move(claims);
    for (const Claim& claim : claims_[arrow]) {
        slots(claim).claim(claim.slot, claim.interval);
    }
}

void RouteBoard::lay(std::uint32_t arrow, const Route& route) {
    take_up(arrow);
    routes_.arrows[arrow] = route;
    claim(arrow, claims(arrow, route));
}

void RouteBoard::lay_run(std::uint32_t arrow, const Route& run) {
    take_up(arrow);
    routes_.arrows[arrow] = run;
    claim(arrow, {corridor_claim(arrow, run)});
}

void RouteBoard::take_up(std::uint32_t arrow) {
    for (const Claim& claim : claims_[arrow]) {
        slots(claim).release(claim.slot, claim.interval);
    }
    claims_[arrow].clear();
}

bool RouteBoard::find_level_slot(std::uint32_t arrow, Direction side, Route& route) const {
    for (int n = 0; n < farthest_level_slot; ++n) {
        route.exit_slot = route.entry_slot = candidate(n, side);
        route.label_is_below = is_label_below(arrow, route.exit_slot, side);
        if (are_free(exit_claims(arrow, route))) {
            return true;
        }
    }
    return false;
}

void RouteBoard::find_exit_slot(std::uint32_t arrow, Direction side, Route& route) const {
    for (int n = 0;; ++n) {
        route.exit_slot = candidate(n, side);
        route.label_is_below = is_label_below(arrow, route.exit_slot, side);
        if (are_free(exit_claims(arrow, route))) {
            return;
        }
    }
}

void RouteBoard::find_entry_slot(std::uint32_t arrow, Direction side, Route& route) const {
    int n = 0;
    do {
        route.entry_slot = candidate(n++, side);
    } while (!is_free(entry_claim(arrow, route)));
}

Route RouteBoard::find_run(std::uint32_t arrow, std::uint32_t corridor) const {
    Route run;
    run.kind = RouteKind::Corridor;
    run.corridor = corridor;
    while (!is_free(corridor_claim(arrow, run))) {
        ++run.corridor_slot;
    }
    return run;
}

Route RouteBoard::find_ports(std::uint32_t arrow, const Route& run, Sides sides) const {
    Route route = run;
    find_exit_slot(arrow, sides.exit, route);
    find_entry_slot(arrow, sides.entry, route);
    return route;
}

std::optional<Route> RouteBoard::find_slots(std::uint32_t arrow, const Way& way, Sides sides) const {
    Route route;
    route.kind = way.kind;
    switch (way.kind) {
        case RouteKind::Straight:
            return find_level_slot(arrow, sides.exit, route) ? std::optional(route) : std::nullopt;
        case RouteKind::SourceTrack:
        case RouteKind::TargetTrack:
            return find_ports(arrow, route, sides);
        case RouteKind::Corridor:
            break;
    }
    return find_ports(arrow, find_run(arrow, way.corridor), sides);
}

}  // namespace seamark::diagram
