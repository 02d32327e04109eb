#include "diagram/grid.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

namespace seamark::diagram {
namespace {

// The columns taken on each track of one row.
using RowTracks = std::vector<std::set<std::uint32_t>>;

bool is_taken(const RowTracks& tracks, std::uint32_t track, std::uint32_t column) {
    return track < tracks.size() && tracks[track].count(column) != 0;
}

void take(RowTracks& tracks, std::uint32_t track, std::uint32_t column) {
    if (track >= tracks.size()) {
        tracks.resize(track + 1);
    }
    tracks[track].insert(column);
}

// Happy steps first, and the stretches of the eye line that join two of them.
void take_eye_lines(const Chart& chart, const std::vector<std::uint32_t>& columns,
                    std::vector<RowTracks>& rows) {
    std::vector<std::vector<std::uint32_t>> happy(chart.rows.size());
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        if (chart.steps[i].is_happy) {
            take(rows[chart.steps[i].row], 0, columns[i]);
        }
    }
    for (const ChartArrow& arrow : chart.arrows) {
        const std::uint32_t row = chart.steps[arrow.from].row;
        if (arrow.style != ArrowStyle::Happy || row != chart.steps[arrow.to].row) {
            continue;
        }
        std::uint32_t first = columns[arrow.from];
        const auto next = rows[row][0].upper_bound(first);
        if (next != rows[row][0].end() && *next == columns[arrow.to]) {
            while (++first < columns[arrow.to]) {
                take(rows[row], 0, first);
            }
        }
    }
}

// By step: the track within its row that an earlier step of the same row leads on from.
std::vector<std::optional<std::uint32_t>> predecessors_in_row(const Chart& chart, const Timeline& time) {
    std::vector<std::optional<std::uint32_t>> before(chart.steps.size());
    for (std::size_t i = 0; i < chart.arrows.size(); ++i) {
        const ChartArrow& arrow = chart.arrows[i];
        if (!time.is_back[i] && !before[arrow.to] &&
            chart.steps[arrow.from].row == chart.steps[arrow.to].row) {
            before[arrow.to] = arrow.from;
        }
    }
    return before;
}

std::vector<std::uint32_t> steps_in_time(const Timeline& time) {
    std::vector<std::uint32_t> steps(time.columns.size());
    std::iota(steps.begin(), steps.end(), 0U);
    std::stable_sort(steps.begin(), steps.end(),
                     [&](auto a, auto b) { return time.columns[a] < time.columns[b]; });
    return steps;
}

// By step: its track within its row.
std::vector<std::uint32_t> assign_tracks(const Chart& chart, const Timeline& time,
                                         std::vector<RowTracks>& rows) {
    const std::vector<std::uint32_t>& columns = time.columns;
    std::vector<std::uint32_t> tracks(chart.steps.size());
    const auto before = predecessors_in_row(chart, time);
    for (const std::uint32_t step : steps_in_time(time)) {
        if (chart.steps[step].is_happy) {
            continue;
        }
        RowTracks& row = rows[chart.steps[step].row];
        std::uint32_t track = before[step] ? tracks[*before[step]] : 0;
        if (is_taken(row, track, columns[step])) {
            track = 0;
        }
        while (is_taken(row, track, columns[step])) {
            ++track;
        }
        take(row, track, columns[step]);
        tracks[step] = track;
    }
    return tracks;
}

void number_tracks(const std::vector<RowTracks>& rows, Grid& grid) {
    grid.first_track.push_back(0);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        const std::size_t count = std::max<std::size_t>(rows[row].size(), 1);
        grid.row_of_track.insert(grid.row_of_track.end(), count, row);
        grid.first_track.push_back(static_cast<std::uint32_t>(grid.row_of_track.size()));
    }
}

}  // namespace

Grid place_on_grid(const Chart& chart, const Timeline& time) {
    Grid grid;
    std::vector<RowTracks> rows(chart.rows.size());
    take_eye_lines(chart, time.columns, rows);
    const std::vector<std::uint32_t> tracks = assign_tracks(chart, time, rows);
    number_tracks(rows, grid);
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        grid.cells.push_back({time.columns[i], grid.first_track[chart.steps[i].row] + tracks[i]});
    }
    grid.columns = time.count;
    grid.is_back = time.is_back;
    return grid;
}

}  // namespace seamark::diagram
