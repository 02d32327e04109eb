#include "diagram/uprights.h"

namespace seamark::diagram {
namespace {

void add_wires(std::uint32_t arrow, const Route& route, const Cell& from, const Cell& to,
               const Heights& heights, std::vector<Uprights>& channels) {
    const double run = run_height(route, from, to, heights);
    const bool leads_back = to.column <= from.column;
    if (turns_behind_source(route.kind)) {
        const WireEnd start{heights.track(from.track, route.exit_slot), Side::Left};
        const WireEnd end{run, leads_back ? Side::Left : Side::Right};
        channels[from.column + 1].exits.push_back({arrow, {start, end}, false});
    }
    if (turns_before_target(route.kind)) {
        const WireEnd start{run, leads_back ? Side::Right : Side::Left};
        const WireEnd end{heights.track(to.track, route.entry_slot), Side::Right};
        channels[to.column].entries.push_back({arrow, {start, end}, false});
    }
}

}  // namespace

double run_height(const Route& route, const Cell& from, const Cell& to, const Heights& heights) {
    switch (route.kind) {
        case RouteKind::Straight:
        case RouteKind::SourceTrack:
            return heights.track(from.track, route.exit_slot);
        case RouteKind::TargetTrack:
            return heights.track(to.track, route.entry_slot);
        case RouteKind::Corridor:
            break;
    }
    return heights.corridor(route.corridor, route.corridor_slot);
}

std::vector<Uprights> order_uprights(const Chart& chart, const Grid& grid, const std::vector<Route>& routes,
                                     const Heights& heights) {
    std::vector<Uprights> channels(grid.columns + 1);
    for (std::uint32_t i = 0; i < chart.arrows.size(); ++i) {
        add_wires(i, routes[i], grid.cells[chart.arrows[i].from], grid.cells[chart.arrows[i].to], heights,
                  channels);
    }
    for (Uprights& channel : channels) {
        order_wires(channel.exits);
        order_wires(channel.entries);
    }
    return channels;
}

}  // namespace seamark::diagram
