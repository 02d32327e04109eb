#include "diagram/stats.h"

#include <fmt/format.h>
#include <numeric>

#include "diagram/edge_crossings.h"

namespace seamark::diagram {

Stats measure(const Chart& chart, const Geometry& geometry) {
    Stats stats;
    for (const ChartStep& step : chart.steps) {
        stats.steps += step.connector ? 0 : 1;
    }
    stats.seams = std::accumulate(chart.seam_count.begin(), chart.seam_count.end(), 0U);
    stats.arrows = chart.arrows.size();
    stats.lanes = chart.lanes.size();
    stats.columns = geometry.columns;
    stats.rows = geometry.rows;
    stats.crossings = count_edge_crossings(geometry);
    return stats;
}

std::string to_string(const Stats& stats) {
    return fmt::format("steps {}, seams {}, arrows {}, lanes {}, columns {}, rows {}, crossings {}",
                       stats.steps, stats.seams, stats.arrows, stats.lanes, stats.columns, stats.rows,
                       stats.crossings);
}

}  // namespace seamark::diagram
