#include "diagram/routes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <tuple>

#include "diagram/route_board.h"
#include "diagram/untangler.h"

namespace seamark::diagram {
namespace {

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

// The corridor beside the target or the one beside the source, where there is more room.
Route find_roomy_run(std::uint32_t arrow, const RouteBoard& board) {
    const auto [near_target, near_source] = board.ways().corridors_between(arrow);
    const Route at_target = board.find_run(arrow, near_target);
    const Route at_source = board.find_run(arrow, near_source);
    return at_target.corridor_slot <= at_source.corridor_slot ? at_target : at_source;
}

void lay_ports(std::uint32_t arrow, const Route& run, RouteBoard& board) {
    board.lay(arrow, board.find_ports(arrow, run, board.ways().sides(arrow, {run.kind, run.corridor})));
}

void lay_forward(std::uint32_t arrow, RouteBoard& board) {
    for (const Way& way : board.ways().direct_ways(arrow)) {
        if (const auto route = board.find_slots(arrow, way, board.ways().sides(arrow, way))) {
            board.lay(arrow, *route);
            return;
        }
    }
    lay_ports(arrow, find_roomy_run(arrow, board), board);
}

// The first way that is free. Of two loops the longer one lies outside in the corridor and inside at the
// steps, so they do not cross: their ports come last, in the reverse order.
void lay_all(const std::vector<std::uint32_t>& arrows, const Grid& grid, RouteBoard& board) {
    std::vector<std::uint32_t> loops;
    for (const std::uint32_t arrow : arrows) {
        if (grid.is_back[arrow]) {
            board.lay_run(arrow, find_roomy_run(arrow, board));
            loops.push_back(arrow);
        } else {
            lay_forward(arrow, board);
        }
    }
    std::for_each(loops.rbegin(), loops.rend(),
                  [&](std::uint32_t arrow) { lay_ports(arrow, board.route(arrow), board); });
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
    RouteBoard board(chart, grid, contents);
    const std::vector<std::uint32_t> arrows = by_claim(chart, grid);
    lay_all(arrows, grid, board);
    if (choice == Choice::FewestCrossings) {
        untangle(chart, grid, arrows, Effort::Narrow, most_work(chart, grid), board);
        untangle(chart, grid, arrows, Effort::Wide, most_work(chart, grid), board);
    }
    return board.take();
}

}  // namespace seamark::diagram
