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
double entry_zone(std::uint32_t column) {
    return 3.0 * column + 1;
}
double exit_zone(std::uint32_t column) {
    return 3.0 * column + 3;
}

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

class Router {
  public:
    Router(const Chart& chart, const Grid& grid, const Contents& contents)
        : chart_(chart),
          grid_(grid),
          contents_(contents),
          columns_(grid.tracks()),
          leaving_up_(chart.steps.size()),
          leaving_down_(chart.steps.size()) {
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

    // Of two loops the longer one lies outside in the corridor and inside at the steps; so they do not cross.
    Routes take() {
        std::for_each(loops_.rbegin(), loops_.rend(), [&](const Turn& turn) { take_ports(turn); });
        return std::move(routes_);
    }

  private:
    // To which side an arrow leaves its source for a corridor, and from which it comes to its target.
    struct Turn {
        std::uint32_t arrow = 0;
        Direction out = Direction::Level;
        Direction in = Direction::Level;
    };

    void take_ports(const Turn& turn) {
        const Cell from = grid_.cells[chart_.arrows[turn.arrow].from];
        const Cell to = grid_.cells[chart_.arrows[turn.arrow].to];
        take_exit(turn.arrow, from, exit_zone(from.column), turn.out);
        take_entry(turn.arrow, to, entry_zone(to.column), turn.in);
    }

    // No step stands strictly between the columns.
    bool is_clear(std::uint32_t track, std::uint32_t after, std::uint32_t before) const {
        const auto next = columns_[track].upper_bound(after);
        return next == columns_[track].end() || *next >= before;
    }

    // A label stands on the outer side of its arrow; beside a level one where fewer others leave.
    bool is_label_below(std::uint32_t arrow, Direction towards) const {
        const std::uint32_t from = chart_.arrows[arrow].from;
        return towards == Direction::Down ||
               (towards == Direction::Level && leaving_up_[from] > leaving_down_[from]);
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
        routes_.tracks[track].claim(slot, interval);
        const auto [first, last] = label_range(arrow, slot, towards);
        for (int s = first; s <= last; ++s) {
            routes_.tracks[track].claim(s, {interval.low, interval.low});
        }
        routes_.arrows[arrow].label_is_below = is_label_below(arrow, towards);
        routes_.arrows[arrow].exit_slot = slot;
    }

    // The first slot for a way out of `from` that goes on to `end`.
    void take_exit(std::uint32_t arrow, Cell from, double end, Direction towards) {
        const Interval interval{exit_zone(from.column), end};
        int n = 0;
        while (!is_exit_free(arrow, from.track, candidate(n, towards), interval, towards)) {
            ++n;
        }
        claim_exit(arrow, from.track, candidate(n, towards), interval, towards);
    }

    // The first slot for a way into `to` that comes from `start`.
    void take_entry(std::uint32_t arrow, Cell to, double start, Direction from) {
        const Interval interval{start, entry_zone(to.column)};
        int n = 0;
        while (!routes_.tracks[to.track].is_free(candidate(n, from), interval)) {
            ++n;
        }
        routes_.tracks[to.track].claim(candidate(n, from), interval);
        routes_.arrows[arrow].entry_slot = candidate(n, from);
    }

    // On one level only: both ends lie on the slot, so it must not be far from the middle of either box.
    bool run_straight(std::uint32_t arrow, Cell from, Cell to) {
        const Interval interval{exit_zone(from.column), entry_zone(to.column)};
        for (int n = 0; n < 5; ++n) {
            const int slot = candidate(n, Direction::Level);
            if (is_exit_free(arrow, from.track, slot, interval, Direction::Level)) {
                claim_exit(arrow, from.track, slot, interval, Direction::Level);
                routes_.arrows[arrow].kind = RouteKind::Straight;
                routes_.arrows[arrow].entry_slot = slot;
                return true;
            }
        }
        return false;
    }

    bool run_beside_steps(std::uint32_t arrow, Cell from, Cell to) {
        const Direction out = direction(from.track, to.track);
        const Direction in = direction(to.track, from.track);
        const double behind_source = exit_zone(from.column);
        const double before_target = entry_zone(to.column);
        if (is_clear(to.track, from.column, to.column)) {
            take_exit(arrow, from, behind_source, out);
            take_entry(arrow, to, behind_source, in);
            routes_.arrows[arrow].kind = RouteKind::TargetTrack;
            return true;
        }
        if (is_clear(from.track, from.column, to.column)) {
            take_exit(arrow, from, before_target, out);
            take_entry(arrow, to, before_target, in);
            routes_.arrows[arrow].kind = RouteKind::SourceTrack;
            return true;
        }
        return false;
    }

    std::pair<std::uint32_t, std::uint32_t> corridors_between(Cell from, Cell to) const {
        switch (direction(from.track, to.track)) {
            case Direction::Down:
                return {corridor_above(grid_, to.track), corridor_below(grid_, from.track)};
            case Direction::Up:
                return {corridor_below(grid_, to.track), corridor_above(grid_, from.track)};
            case Direction::Level:
                break;
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
        const Turn turn{arrow, leaves_upwards ? Direction::Up : Direction::Down,
                        enters_from_above ? Direction::Up : Direction::Down};
        if (grid_.is_back[arrow]) {
            loops_.push_back(turn);
        } else {
            take_ports(turn);
        }
        routes_.arrows[arrow].kind = RouteKind::Corridor;
        routes_.arrows[arrow].corridor = corridor;
        routes_.arrows[arrow].corridor_slot = slot;
    }

    const Chart& chart_;
    const Grid& grid_;
    const Contents& contents_;
    std::vector<std::set<std::uint32_t>> columns_;  // by track: where its steps stand
    std::vector<Turn> loops_;                       // arrows back, whose ports are still to be taken
    std::vector<int> leaving_up_;                   // by step: how many arrows
    std::vector<int> leaving_down_;
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
        return std::make_tuple(!is_level, arrow.style != ArrowStyle::Happy, grid.is_back[i], rows, columns,
                               i);
    };
    std::vector<std::uint32_t> arrows(chart.arrows.size());
    std::iota(arrows.begin(), arrows.end(), 0U);
    std::sort(arrows.begin(), arrows.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    return arrows;
}

}  // namespace

int label_slots(const ArrowLabel& when) {
    return static_cast<int>(std::ceil((when.height + 3) / track_pitch));
}

Routes find_routes(const Chart& chart, const Grid& grid, const Contents& contents) {
    Router router(chart, grid, contents);
    for (const std::uint32_t arrow : by_claim(chart, grid)) {
        router.route(arrow);
    }
    return router.take();
}

}  // namespace seamark::diagram
