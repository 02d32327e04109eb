#include "diagram/routes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <tuple>

#include "diagram/route_draft.h"
#include "diagram/side_by_side.h"
#include "diagram/untangle.h"

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

// The first way without a corridor; else along the one beside the target or the one beside the source, where
// there is more room.
void lay_somehow(std::uint32_t arrow, RouteDraft& draft) {
    const std::vector<Way> direct = draft.ways().direct_ways(arrow);
    if (!direct.empty()) {
        draft.lay(arrow, direct.front());
    } else {
        const auto [near_target, near_source] = draft.ways().corridors_between(arrow);
        draft.lay(arrow, {RouteKind::Corridor, near_target});
        const int neighbours = draft.neighbours_in_corridor(arrow);
        if (neighbours > 0) {
            const RouteDraft::Lie lie = draft.take_up(arrow);
            draft.lay(arrow, {RouteKind::Corridor, near_source});
            if (draft.neighbours_in_corridor(arrow) >= neighbours) {
                draft.take_up(arrow);
                draft.lay_again(arrow, lie);
            }
        }
    }
    draft.settle(arrow);
}

// So that the whole grows no faster than n log n, whatever the arrows are like.
std::size_t most_work(const Chart& chart, const Grid& grid) {
    const std::size_t size = chart.arrows.size() + grid.columns + 16;
    return 400 * size * static_cast<std::size_t>(std::log2(size));
}

}  // namespace

// The next arrow keeps clear of the label and its lift.
int label_slots(const ArrowLabel& when) {
    constexpr double lift = 3;
    constexpr double clearance = 5;
    return std::max(0, static_cast<int>(std::ceil((lift + when.height + clearance) / track_pitch)) - 1);
}

Routes find_routes(const Chart& chart, const Grid& grid, const Contents& contents, Choice choice) {
    const WayFinder ways(chart, grid);
    RouteDraft draft(chart, grid, ways, evidence_threads(grid, contents), most_work(chart, grid));
    const std::vector<std::uint32_t> arrows = by_claim(chart, grid);
    for (const std::uint32_t arrow : arrows) {
        lay_somehow(arrow, draft);
    }
    if (choice != Choice::First) {
        untangle(chart, arrows, draft);
    }
    if (choice == Choice::Fewest) {
        untangle_pairs(chart, arrows, draft);
    }
    return give_slots(chart, grid, contents, draft);
}

}  // namespace seamark::diagram
