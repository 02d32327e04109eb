#include "diagram/route_lines.h"

#include <optional>

#include "diagram/uprights.h"

namespace seamark::diagram {
namespace {

constexpr double ranks_apart = 100000;  // more than there are slots in one place
constexpr double zones_apart = 100000;  // more than there are wires in one zone

Heights ranks_of(const Grid& grid) {
    return {[&grid](std::uint32_t track, int slot) { return track_rank(grid, track, slot); },
            [&grid](std::uint32_t corridor, int slot) { return corridor_rank(grid, corridor, slot); }};
}

// The row that a corridor belongs to: there is one corridor more than tracks in each.
std::uint32_t row_of_corridor(const Grid& grid, std::uint32_t corridor) {
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(grid.first_track.size() - 1);
    while (low + 1 < high) {
        const std::uint32_t middle = (low + high) / 2;
        (grid.first_track[middle] + middle <= corridor ? low : high) = middle;
    }
    return low;
}

Polyline corners_of(const Route& route, Point start, double exit_x, double entry_x, double run, Point end) {
    switch (route.kind) {
        case RouteKind::Straight:
            return {start, end};
        case RouteKind::SourceTrack:
            return {start, {entry_x, start.y}, {entry_x, end.y}, end};
        case RouteKind::TargetTrack:
            return {start, {exit_x, start.y}, {exit_x, end.y}, end};
        case RouteKind::Corridor:
            break;
    }
    return {start, {exit_x, start.y}, {exit_x, run}, {entry_x, run}, {entry_x, end.y}, end};
}

// By arrow: where its upright parts stand.
struct Turns {
    std::vector<double> exits;
    std::vector<double> entries;
};

void place_wires(const std::vector<Wire>& wires, double zone, std::vector<double>& places) {
    double x = zone * zones_apart;
    for (const Wire& wire : wires) {
        places[wire.arrow] = ++x;
    }
}

Turns place_turns(const std::vector<Uprights>& channels, std::size_t arrows) {
    Turns turns{std::vector<double>(arrows), std::vector<double>(arrows)};
    for (std::uint32_t i = 0; i < channels.size(); ++i) {
        if (i > 0) {
            place_wires(channels[i].exits, exit_zone(i - 1), turns.exits);
        }
        place_wires(channels[i].entries, entry_zone(i), turns.entries);
    }
    return turns;
}

}  // namespace

// In a row of n tracks: a corridor, a track, a corridor, …, a track, a corridor.
double track_rank(const Grid& grid, std::uint32_t track, int slot) {
    return (2.0 * track + grid.row_of_track[track] + 1) * ranks_apart + slot;
}

double corridor_rank(const Grid& grid, std::uint32_t corridor, int slot) {
    const std::uint32_t row = row_of_corridor(grid, corridor);
    const bool is_first = corridor == corridor_above(grid, grid.first_track[row]);
    return (2.0 * corridor - row) * ranks_apart + (is_first ? -slot : slot);
}

std::vector<Thread> evidence_threads(const Grid& grid, const Contents& contents) {
    std::vector<std::optional<std::size_t>> topmost(grid.columns);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        auto& step = topmost[grid.cells[i].column];
        step = !step || grid.cells[i].track < grid.cells[*step].track ? i : step;
    }
    std::vector<Thread> threads;
    for (const auto& step : topmost) {
        if (step && contents.steps[*step].evidence) {
            threads.push_back({grid.cells[*step].column, grid.cells[*step].track});
        }
    }
    return threads;
}

std::size_t count_route_crossings(const Chart& chart, const Grid& grid, const Contents& contents,
                                  const Routes& routes) {
    const Heights heights = ranks_of(grid);
    const Turns turns = place_turns(order_uprights(chart, grid, routes.arrows, heights), chart.arrows.size());
    std::vector<Polyline> lines;
    for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
        const Route& route = routes.arrows[i];
        const Cell& from = grid.cells[chart.arrows[i].from];
        const Cell& to = grid.cells[chart.arrows[i].to];
        const Point start{box_zone(from.column) * zones_apart, heights.track(from.track, route.exit_slot)};
        const Point end{box_zone(to.column) * zones_apart, heights.track(to.track, route.entry_slot)};
        lines.push_back(corners_of(route, start, turns.exits[i], turns.entries[i],
                                   run_height(route, from, to, heights), end));
    }
    for (const Thread& thread : evidence_threads(grid, contents)) {
        const double x = box_zone(thread.column) * zones_apart;
        lines.push_back({{x, -ranks_apart}, {x, track_rank(grid, thread.track, 0)}});
    }
    return count_edge_crossings(lines);
}

}  // namespace seamark::diagram
