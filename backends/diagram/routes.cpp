#include "diagram/routes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <set>
#include <tuple>

namespace seamark::diagram {
namespace {

// Places along a track: before each column a zone where arrows enter it, and behind it one where they leave.
double entry_zone(std::uint32_t column) { return 3.0 * column + 1; }
double exit_zone(std::uint32_t column) { return 3.0 * column + 3; }

enum class Direction { Up, Level, Down };

Direction direction(std::uint32_t from_track, std::uint32_t to_track) {
    if (from_track == to_track) {
        return Direction::Level;
    }
    return from_track < to_track ? Direction::Down : Direction::Up;
}

// The n-th slot to try: outwards to the side the arrow turns to, or to both sides.
int candidate(int n, Direction direction) {
    if (direction == Direction::Up) {
        return -n;
    }
    if (direction == Direction::Down) {
        return n;
    }
    return n % 2 == 0 ? n / 2 : -(n + 1) / 2;
}

class Router {
  public:
    Router(const Chart& chart, const Grid& grid, const Contents& contents)
        : chart_(chart), grid_(grid), contents_(contents), columns_(grid.tracks()) {
        routes_.arrows.resize(chart.arrows.size());
        routes_.tracks.resize(grid.tracks());
        routes_.corridors.resize(grid.tracks() + chart.rows.size());
        for (const Cell& cell : grid.cells) {
            columns_[cell.track].insert(cell.column);
        }
    }

    void route(std::uint32_t arrow) {
        const Cell from = grid_.cells[chart_.arrows[arrow].from];
        const Cell to = grid_.cells[chart_.arrows[arrow].to];
        const bool forward = from.column < to.column;
        if (forward && from.track == to.track && is_clear(from.track, from.column, to.column) &&
            run_straight(arrow, from, to)) {
            return;
        }
        if (forward && from.track != to.track && run_beside_steps(arrow, from, to)) {
            return;
        }
        run_through_corridor(arrow, from, to);
    }

    Routes take() { return std::move(routes_); }

  private:
    // No step stands strictly between the columns.
    bool is_clear(std::uint32_t track, std::uint32_t after, std::uint32_t before) const {
        const auto next = columns_[track].upper_bound(after);
        return next == columns_[track].end() || *next >= before;
    }

    int label_slots(std::uint32_t arrow) const {
        return contents_.when[arrow] ? slots_above(*contents_.when[arrow]) : 0;
    }

    // At an exit a label takes the slots above its arrow, too.
    bool is_exit_free(std::uint32_t arrow, std::uint32_t track, int slot, double zone) const {
        for (int s = slot - label_slots(arrow); s < slot; ++s) {
            if (!routes_.tracks[track].is_free(s, {zone, zone})) {
                return false;
            }
        }
        return true;
    }

    void claim_exit(std::uint32_t arrow, std::uint32_t track, int slot, Interval interval) {
        routes_.tracks[track].claim(slot, interval);
        for (int s = slot - label_slots(arrow); s < slot; ++s) {
            routes_.tracks[track].claim(s, {interval.low, interval.low});
        }
    }

    // The first slot for a way out of `from` that goes on to `end`.
    int take_exit(std::uint32_t arrow, Cell from, double end, Direction towards) {
        const Interval interval{exit_zone(from.column), end};
        for (int n = 0;; ++n) {
            const int slot = candidate(n, towards);
            if (routes_.tracks[from.track].is_free(slot, interval) &&
                is_exit_free(arrow, from.track, slot, interval.low)) {
                claim_exit(arrow, from.track, slot, interval);
                return slot;
            }
        }
    }

    // The first slot for a way into `to` that comes from `start`.
    int take_entry(Cell to, double start, Direction from) {
        const Interval interval{start, entry_zone(to.column)};
        for (int n = 0;; ++n) {
            const int slot = candidate(n, from);
            if (routes_.tracks[to.track].is_free(slot, interval)) {
                routes_.tracks[to.track].claim(slot, interval);
                return slot;
            }
        }
    }

    // On one level only: both ends lie on the slot, so it must not be far from the middle of either box.
    bool run_straight(std::uint32_t arrow, Cell from, Cell to) {
        const Interval interval{exit_zone(from.column), entry_zone(to.column)};
        for (int n = 0; n < 5; ++n) {
            const int slot = candidate(n, Direction::Level);
            if (routes_.tracks[from.track].is_free(slot, interval) &&
                is_exit_free(arrow, from.track, slot, interval.low)) {
                claim_exit(arrow, from.track, slot, interval);
                routes_.arrows[arrow] = {RouteKind::Straight, slot, slot, 0, 0};
                return true;
            }
        }
        return false;
    }

    bool run_beside_steps(std::uint32_t arrow, Cell from, Cell to) {
        const Direction out = direction(from.track, to.track);
        const Direction in = direction(to.track, from.track);
        if (is_clear(to.track, from.column, to.column)) {
            const int exit = take_exit(arrow, from, exit_zone(from.column), out);
            const int entry = take_entry(to, exit_zone(from.column), in);
            routes_.arrows[arrow] = {RouteKind::TargetTrack, exit, entry, 0, 0};
            return true;
        }
        if (is_clear(from.track, from.column, to.column)) {
            const int exit = take_exit(arrow, from, entry_zone(to.column), out);
            const int entry = take_entry(to, entry_zone(to.column), in);
            routes_.arrows[arrow] = {RouteKind::SourceTrack, exit, entry, 0, 0};
            return true;
        }
        return false;
    }

    std::pair<std::uint32_t, std::uint32_t> corridors_between(Cell from, Cell to) const {
        switch (direction(from.track, to.track)) {
            case Direction::Down: return {corridor_above(grid_, to.track), corridor_below(grid_, from.track)};
            case Direction::Up: return {corridor_below(grid_, to.track), corridor_above(grid_, from.track)};
            case Direction::Level: break;
        }
        return {corridor_above(grid_, from.track), corridor_below(grid_, from.track)};
    }

    int free_corridor_slot(std::uint32_t corridor, Interval interval) const {
        int slot = 0;
        while (!routes_.corridors[corridor].is_free(slot, interval)) {
            ++slot;
        }
        return slot;
    }

    void run_through_corridor(std::uint32_t arrow, Cell from, Cell to) {
        const double start = exit_zone(from.column);
        const double end = entry_zone(to.column);
        const Interval along{std::min(start, end), std::max(start, end)};
        const auto [near_target, near_source] = corridors_between(from, to);
        const int target_slot = free_corridor_slot(near_target, along);
        const int source_slot = free_corridor_slot(near_source, along);
        const bool at_target = target_slot <= source_slot;
        const std::uint32_t corridor = at_target ? near_target : near_source;
        const int slot = at_target ? target_slot : source_slot;
        routes_.corridors[corridor].claim(slot, along);
        const bool leaves_upwards = corridor <= corridor_above(grid_, from.track);
        const bool enters_from_above = corridor <= corridor_above(grid_, to.track);
        const int exit = take_exit(arrow, from, start, leaves_upwards ? Direction::Up : Direction::Down);
        const int entry = take_entry(to, end, enters_from_above ? Direction::Up : Direction::Down);
        routes_.arrows[arrow] = {RouteKind::Corridor, exit, entry, corridor, slot};
    }

    const Chart& chart_;
    const Grid& grid_;
    const Contents& contents_;
    std::vector<std::set<std::uint32_t>> columns_;  // by track: where its steps stand
    Routes routes_;
};

// Short and happy arrows choose first.
std::vector<std::uint32_t> by_claim(const Chart& chart, const Grid& grid) {
    const auto rank = [&](std::uint32_t i) {
        const ChartArrow& arrow = chart.arrows[i];
        const Cell from = grid.cells[arrow.from];
        const Cell to = grid.cells[arrow.to];
        const auto rows = std::abs(static_cast<int>(from.track) - static_cast<int>(to.track));
        const auto columns = std::abs(static_cast<int>(from.column) - static_cast<int>(to.column));
        const bool is_level = rows == 0 && !grid.is_back[i];
        return std::make_tuple(!is_level, arrow.style != ArrowStyle::Happy, grid.is_back[i], rows, columns, i);
    };
    std::vector<std::uint32_t> arrows(chart.arrows.size());
    std::iota(arrows.begin(), arrows.end(), 0U);
    std::sort(arrows.begin(), arrows.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    return arrows;
}

}  // namespace

int slots_above(const TextBlock& when) { return static_cast<int>(std::ceil((when.height + 3) / track_pitch)); }

Routes find_routes(const Chart& chart, const Grid& grid, const Contents& contents) {
    Router router(chart, grid, contents);
    for (const std::uint32_t arrow : by_claim(chart, grid)) {
        router.route(arrow);
    }
    return router.take();
}

}  // namespace seamark::diagram
