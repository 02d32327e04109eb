#include "diagram/grid.h"

#include <algorithm>

namespace seamark::diagram {
namespace {

struct Extent {
    int lowest = 0;
    int highest = 0;
};

void number_tracks(const Chart& chart, const std::vector<Chain>& chains, const Tracks& tracks, Grid& grid) {
    std::vector<Extent> extents(chart.rows.size());
    for (std::size_t i = 0; i < chains.size(); ++i) {
        Extent& extent = extents[chains[i].row];
        extent.lowest = std::min(extent.lowest, tracks[i]);
        extent.highest = std::max(extent.highest, tracks[i]);
    }
    grid.first_track.push_back(0);
    for (std::uint32_t row = 0; row < extents.size(); ++row) {
        const auto above = static_cast<std::uint32_t>(-extents[row].lowest);
        const std::uint32_t count = above + static_cast<std::uint32_t>(extents[row].highest) + 1;
        grid.eye_line.push_back(grid.first_track.back() + above);
        grid.row_of_track.insert(grid.row_of_track.end(), count, row);
        grid.first_track.push_back(grid.first_track.back() + count);
    }
}

}  // namespace

Grid place_on_grid(const Chart& chart, const Timeline& time, const std::vector<Chain>& chains,
                   const Tracks& tracks) {
    Grid grid;
    number_tracks(chart, chains, tracks, grid);
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        grid.cells.push_back({time.columns[i], grid.eye_line[chart.steps[i].row]});
    }
    for (std::size_t i = 0; i < chains.size(); ++i) {
        for (const std::uint32_t step : chains[i].steps) {
            std::uint32_t& track = grid.cells[step].track;
            track = static_cast<std::uint32_t>(static_cast<int>(track) + tracks[i]);
        }
    }
    grid.columns = time.count;
    grid.is_back = time.is_back;
    return grid;
}

}  // namespace seamark::diagram
