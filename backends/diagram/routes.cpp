#include "diagram/routes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "diagram/route_lines.h"
#include "diagram/tangle.h"

namespace seamark::diagram {
namespace {

constexpr int rounds_of_rerouting = 3;
constexpr int farthest_level_slot =
    5;  // tries: both ends lie on the slot, so it must not be far from the middle
constexpr double price_of_crossing = 4;
constexpr double price_of_corridor = 2;  // two turns more
constexpr double price_of_slot = 0.05;

enum class Direction { Up, Level, Down };

Direction direction(std::uint32_t from_track, std::uint32_t to_track) {
    if (from_track == to_track) {
        return Direction::Level;
    }
    return from_track < to_track ? Direction::Down : Direction::Up;
}

// The n-th slot to try: outwards to the side the arrow turns to, and on both sides where that one gets long.
int candidate(int n, Direction direction) {
    constexpr int comfortable = 5;
    const int beyond = std::max(n - comfortable, 0);
    const int outwards = beyond % 2 == 0 ? std::min(n, comfortable) + beyond / 2 : -(beyond + 1) / 2;
    if (direction == Direction::Level) {
        return n % 2 == 0 ? n / 2 : -(n + 1) / 2;
    }
    return direction == Direction::Up ? -outwards : outwards;
}

// The kind of a route, and the corridor where that is its kind.
struct Way {
    RouteKind kind = RouteKind::Straight;
    std::uint32_t corridor = 0;
};

// What an arrow takes along a track or a corridor.
struct Claim {
    Slots* slots = nullptr;
    int slot = 0;
    Interval interval;
};

class Router {
  public:
    Router(const Chart& chart, const Grid& grid, const Contents& contents)
        : chart_(chart),
          grid_(grid),
          contents_(contents),
          columns_(grid.tracks()),
          leaving_up_(chart.steps.size()),
          leaving_down_(chart.steps.size()),
          claims_(chart.arrows.size()) {
        routes_.arrows.resize(chart.arrows.size());
        routes_.tracks.resize(grid.tracks());
        routes_.corridors.resize(grid.tracks() + chart.rows.size());
        for (const Cell& cell : grid.cells) {
            columns_[cell.track].insert(cell.column);
        }
        for (const ChartArrow& arrow : chart.arrows) {
            const Direction towards = direction(grid.cells[arrow.from].track, grid.cells[arrow.to].track);
            leaving_up_[arrow.from] += towards == Direction::Up ? 1 : 0;
            leaving_down_[arrow.from] += towards == Direction::Down ? 1 : 0;
        }
    }

    // The first way that is free. Of two loops the longer one lies outside in the corridor and inside at the
    // steps, so they do not cross: their ports come last, in the reverse order.
    void route_all(const std::vector<std::uint32_t>& arrows) {
        std::vector<std::uint32_t> loops;
        for (const std::uint32_t arrow : arrows) {
            if (grid_.is_back[arrow]) {
                take_corridor(arrow, shorter_corridor(arrow));
                loops.push_back(arrow);
            } else {
                route_forward(arrow);
            }
        }
        std::for_each(loops.rbegin(), loops.rend(), [&](std::uint32_t arrow) { take_ports(arrow); });
    }

    // Takes up each arrow that crosses others and lays it where it crosses fewer.
    void reroute(const std::vector<std::uint32_t>& arrows, std::size_t most_work) {
        Tangle tangle(grid_.columns, most_work);
        for (const std::uint32_t arrow : arrows) {
            tangle.add(line(arrow));
        }
        for (int round = 0; round < rounds_of_rerouting; ++round) {
            bool has_helped = false;
            for (const std::uint32_t arrow : arrows) {
                has_helped = reroute_one(arrow, tangle) || has_helped;
            }
            if (!has_helped || tangle.is_exhausted()) {
                break;
            }
        }
    }

    Routes take() { return std::move(routes_); }

  private:
    const Cell& from(std::uint32_t arrow) const { return grid_.cells[chart_.arrows[arrow].from]; }
    const Cell& to(std::uint32_t arrow) const { return grid_.cells[chart_.arrows[arrow].to]; }
    Polyline line(std::uint32_t arrow) const {
        return line_of(grid_, chart_.arrows[arrow], routes_.arrows[arrow]);
    }

    bool reroute_one(std::uint32_t arrow, Tangle& tangle) {
        if (is_on_eye_line(arrow)) {
            return false;
        }
        const Polyline before = line(arrow);
        tangle.remove(before);
        const int crossings = tangle.count_crossings(before);
        if (crossings == 0 || tangle.is_exhausted()) {
            tangle.add(before);
            return false;
        }
        const Route old = routes_.arrows[arrow];
        const std::vector<Claim> old_claims = claims_[arrow];
        std::optional<Way> best;
        double lowest = price(arrow, tangle) - 0.5 * price_of_slot;
        for (const Way& way : ways(arrow)) {
            take_up(arrow);
            if (!take(arrow, way)) {
                continue;
            }
            const double price_here = price(arrow, tangle);
            if (price_here < lowest) {
                lowest = price_here;
                best = way;
            }
        }
        take_up(arrow);
        if (best) {
            take(arrow, *best);
        } else {
            restore(arrow, old, old_claims);
        }
        const Polyline after = line(arrow);
        const bool has_helped = tangle.count_crossings(after) < crossings;
        tangle.add(after);
        return has_helped;
    }

    // The happy flow goes straight on, whatever crosses it.
    bool is_on_eye_line(std::uint32_t arrow) const {
        return chart_.arrows[arrow].style == ArrowStyle::Happy &&
               routes_.arrows[arrow].kind == RouteKind::Straight;
    }

    double price(std::uint32_t arrow, Tangle& tangle) const {
        const Route& route = routes_.arrows[arrow];
        const bool is_corridor = route.kind == RouteKind::Corridor;
        const int slots = std::abs(route.exit_slot) + std::abs(route.entry_slot) + route.corridor_slot;
        return price_of_crossing * tangle.count_crossings(line(arrow)) +
               (is_corridor ? price_of_corridor : 0) + price_of_slot * slots;
    }

    // All that an arrow can take, the shortest first.
    std::vector<Way> ways(std::uint32_t arrow) const {
        const Cell& source = from(arrow);
        const Cell& target = to(arrow);
        std::vector<Way> all;
        if (source.column < target.column) {
            all = {{RouteKind::Straight, 0}, {RouteKind::TargetTrack, 0}, {RouteKind::SourceTrack, 0}};
        }
        std::set<std::uint32_t> corridors;
        for (const std::uint32_t track : {source.track, target.track}) {
            for (const std::uint32_t corridor :
                 {corridor_above(grid_, track), corridor_below(grid_, track)}) {
                if (corridors.insert(corridor).second) {
                    all.push_back({RouteKind::Corridor, corridor});
                }
            }
        }
        return all;
    }

    bool take(std::uint32_t arrow, const Way& way) {
        switch (way.kind) {
            case RouteKind::Straight:
                return run_straight(arrow);
            case RouteKind::TargetTrack:
                return run_along_target(arrow);
            case RouteKind::SourceTrack:
                return run_along_source(arrow);
            case RouteKind::Corridor:
                break;
        }
        take_corridor(arrow, way.corridor);
        take_ports(arrow);
        return true;
    }

    void take_up(std::uint32_t arrow) {
        for (const Claim& claim : claims_[arrow]) {
            claim.slots->release(claim.slot, claim.interval);
        }
        claims_[arrow].clear();
        routes_.arrows[arrow] = {};
    }

    void restore(std::uint32_t arrow, const Route& route, const std::vector<Claim>& claims) {
        routes_.arrows[arrow] = route;
        for (const Claim& each : claims) {
            claim(arrow, *each.slots, each.slot, each.interval);
        }
    }

    void claim(std::uint32_t arrow, Slots& slots, int slot, Interval interval) {
        slots.claim(slot, interval);
        claims_[arrow].push_back({&slots, slot, interval});
    }

    void route_forward(std::uint32_t arrow) {
        if (run_straight(arrow) || run_along_target(arrow) || run_along_source(arrow)) {
            return;
        }
        take_corridor(arrow, shorter_corridor(arrow));
        take_ports(arrow);
    }

    // No step stands strictly between the columns.
    bool is_clear(std::uint32_t track, std::uint32_t after, std::uint32_t before) const {
        const auto next = columns_[track].upper_bound(after);
        return next == columns_[track].end() || *next >= before;
    }

    // A label stands on the outer side of its arrow; beside a level one where fewer others leave.
    bool is_label_below(std::uint32_t arrow, Direction towards) const {
        const std::uint32_t source = chart_.arrows[arrow].from;
        return towards == Direction::Down ||
               (towards == Direction::Level && leaving_up_[source] > leaving_down_[source]);
    }

    // The slots that the label takes next to its arrow's.
    std::pair<int, int> label_range(std::uint32_t arrow, int slot, Direction towards) const {
        const int count = contents_.when[arrow] ? label_slots(*contents_.when[arrow]) : 0;
        return is_label_below(arrow, towards) ? std::make_pair(slot + 1, slot + count)
                                              : std::make_pair(slot - count, slot - 1);
    }

    bool is_exit_free(std::uint32_t arrow, std::uint32_t track, int slot, Interval interval,
                      Direction towards) const {
        const auto [first, last] = label_range(arrow, slot, towards);
        for (int s = first; s <= last; ++s) {
            if (!routes_.tracks[track].is_free(s, {interval.low, interval.low})) {
                return false;
            }
        }
        return routes_.tracks[track].is_free(slot, interval);
    }

    void claim_exit(std::uint32_t arrow, std::uint32_t track, int slot, Interval interval,
                    Direction towards) {
        claim(arrow, routes_.tracks[track], slot, interval);
        const auto [first, last] = label_range(arrow, slot, towards);
        for (int s = first; s <= last; ++s) {
            claim(arrow, routes_.tracks[track], s, {interval.low, interval.low});
        }
        routes_.arrows[arrow].label_is_below = is_label_below(arrow, towards);
        routes_.arrows[arrow].exit_slot = slot;
    }

    // The first slot for a way out of the source that goes on to `end`.
    void take_exit(std::uint32_t arrow, double end, Direction towards) {
        const Cell& source = from(arrow);
        const Interval interval{exit_zone(source.column), end};
        int n = 0;
        while (!is_exit_free(arrow, source.track, candidate(n, towards), interval, towards)) {
            ++n;
        }
        claim_exit(arrow, source.track, candidate(n, towards), interval, towards);
    }

    // The first slot for a way into the target that comes from `start`.
    void take_entry(std::uint32_t arrow, double start, Direction side) {
        const Cell& target = to(arrow);
        Slots& slots = routes_.tracks[target.track];
        const Interval interval{start, entry_zone(target.column)};
        int n = 0;
        while (!slots.is_free(candidate(n, side), interval)) {
            ++n;
        }
        claim(arrow, slots, candidate(n, side), interval);
        routes_.arrows[arrow].entry_slot = candidate(n, side);
    }

    bool leads_forward(std::uint32_t arrow) const { return from(arrow).column < to(arrow).column; }

    bool run_straight(std::uint32_t arrow) {
        const Cell& source = from(arrow);
        const Cell& target = to(arrow);
        if (!leads_forward(arrow) || source.track != target.track ||
            !is_clear(source.track, source.column, target.column)) {
            return false;
        }
        const Interval interval{exit_zone(source.column), entry_zone(target.column)};
        for (int n = 0; n < farthest_level_slot; ++n) {
            const int slot = candidate(n, Direction::Level);
            if (is_exit_free(arrow, source.track, slot, interval, Direction::Level)) {
                claim_exit(arrow, source.track, slot, interval, Direction::Level);
                routes_.arrows[arrow].kind = RouteKind::Straight;
                routes_.arrows[arrow].entry_slot = slot;
                return true;
            }
        }
        return false;
    }

    // Up or down just behind the source.
    bool run_along_target(std::uint32_t arrow) {
        const Cell& source = from(arrow);
        const Cell& target = to(arrow);
        if (!leads_forward(arrow) || source.track == target.track ||
            !is_clear(target.track, source.column, target.column)) {
            return false;
        }
        take_exit(arrow, exit_zone(source.column), direction(source.track, target.track));
        take_entry(arrow, exit_zone(source.column), direction(target.track, source.track));
        routes_.arrows[arrow].kind = RouteKind::TargetTrack;
        return true;
    }

    // Up or down just before the target.
    bool run_along_source(std::uint32_t arrow) {
        const Cell& source = from(arrow);
        const Cell& target = to(arrow);
        if (!leads_forward(arrow) || source.track == target.track ||
            !is_clear(source.track, source.column, target.column)) {
            return false;
        }
        take_exit(arrow, entry_zone(target.column), direction(source.track, target.track));
        take_entry(arrow, entry_zone(target.column), direction(target.track, source.track));
        routes_.arrows[arrow].kind = RouteKind::SourceTrack;
        return true;
    }

    std::pair<std::uint32_t, std::uint32_t> corridors_between(const Cell& source, const Cell& target) const {
        switch (direction(source.track, target.track)) {
            case Direction::Down:
                return {corridor_above(grid_, target.track), corridor_below(grid_, source.track)};
            case Direction::Up:
                return {corridor_below(grid_, target.track), corridor_above(grid_, source.track)};
            case Direction::Level:
                break;
        }
        return {corridor_above(grid_, source.track), corridor_below(grid_, source.track)};
    }

    Interval stretch(std::uint32_t arrow) const {
        const double start = exit_zone(from(arrow).column);
        const double end = entry_zone(to(arrow).column);
        return {std::min(start, end), std::max(start, end)};
    }

    int free_corridor_slot(std::uint32_t corridor, Interval interval) const {
        int slot = 0;
        while (!routes_.corridors[corridor].is_free(slot, interval)) {
            ++slot;
        }
        return slot;
    }

    // The one beside the target or the one beside the source, where there is more room.
    std::uint32_t shorter_corridor(std::uint32_t arrow) const {
        const Interval along = stretch(arrow);
        const auto [near_target, near_source] = corridors_between(from(arrow), to(arrow));
        const bool at_target =
            free_corridor_slot(near_target, along) <= free_corridor_slot(near_source, along);
        return at_target ? near_target : near_source;
    }

    void take_corridor(std::uint32_t arrow, std::uint32_t corridor) {
        const Interval along = stretch(arrow);
        const int slot = free_corridor_slot(corridor, along);
        claim(arrow, routes_.corridors[corridor], slot, along);
        routes_.arrows[arrow].kind = RouteKind::Corridor;
        routes_.arrows[arrow].corridor = corridor;
        routes_.arrows[arrow].corridor_slot = slot;
    }

    // At both steps to the side where the arrow's corridor is.
    void take_ports(std::uint32_t arrow) {
        const std::uint32_t corridor = routes_.arrows[arrow].corridor;
        const auto side = [&](const Cell& cell) {
            return corridor <= corridor_above(grid_, cell.track) ? Direction::Up : Direction::Down;
        };
        take_exit(arrow, exit_zone(from(arrow).column), side(from(arrow)));
        take_entry(arrow, entry_zone(to(arrow).column), side(to(arrow)));
    }

    const Chart& chart_;
    const Grid& grid_;
    const Contents& contents_;
    std::vector<std::set<std::uint32_t>> columns_;  // by track: where its steps stand
    std::vector<int> leaving_up_;                   // by step: how many arrows
    std::vector<int> leaving_down_;
    std::vector<std::vector<Claim>> claims_;  // by arrow
    Routes routes_;
};

// Short and happy arrows choose first.
std::vector<std::uint32_t> by_claim(const Chart& chart, const Grid& grid) {
    const auto rank = [&](std::uint32_t i) {
        const ChartArrow& arrow = chart.arrows[i];
        const Cell& from = grid.cells[arrow.from];
        const Cell& to = grid.cells[arrow.to];
        const auto rows = std::abs(static_cast<int>(from.track) - static_cast<int>(to.track));
        const auto columns = std::abs(static_cast<int>(from.column) - static_cast<int>(to.column));
        const bool is_level = rows == 0 && !grid.is_back[i];
        return std::make_tuple(!is_level, arrow.style != ArrowStyle::Happy, grid.is_back[i], rows, columns,
                               i);
    };
    std::vector<std::uint32_t> arrows(chart.arrows.size());
    std::iota(arrows.begin(), arrows.end(), 0U);
    std::sort(arrows.begin(), arrows.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    return arrows;
}

// So that the whole grows no faster than n log n, whatever the arrows are like.
std::size_t most_work(const Chart& chart, const Grid& grid) {
    const std::size_t size = chart.arrows.size() + grid.columns + 16;
    return 100 * size * static_cast<std::size_t>(std::log2(size));
}

}  // namespace

int label_slots(const ArrowLabel& when) {
    return static_cast<int>(std::ceil((when.height + 3) / track_pitch));
}

Routes find_routes(const Chart& chart, const Grid& grid, const Contents& contents, Choice choice) {
    Router router(chart, grid, contents);
    const std::vector<std::uint32_t> arrows = by_claim(chart, grid);
    router.route_all(arrows);
    if (choice == Choice::FewestCrossings) {
        router.reroute(arrows, most_work(chart, grid));
    }
    return router.take();
}

}  // namespace seamark::diagram
