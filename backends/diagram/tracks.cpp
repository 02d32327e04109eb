#include "diagram/tracks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>

namespace seamark::diagram {
namespace {

using Columns = std::set<std::uint32_t>;

std::vector<std::uint32_t> steps_in_time(const Timeline& time) {
    std::vector<std::uint32_t> steps(time.columns.size());
    std::iota(steps.begin(), steps.end(), 0U);
    std::stable_sort(steps.begin(), steps.end(),
                     [&](auto a, auto b) { return time.columns[a] < time.columns[b]; });
    return steps;
}

// By step: the first that leads forward to it in its own row.
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

bool has_any(const Columns& columns, std::uint32_t first, std::uint32_t last) {
    const auto next = columns.lower_bound(first);
    return next != columns.end() && *next <= last;
}

bool share_column(const Chain& a, const Chain& b) {
    return a.row == b.row && a.first <= b.last && b.first <= a.last;
}

}  // namespace

TrackFinder::TrackFinder(const Chart& chart, const Timeline& time) {
    find_chains(chart, time);
    find_eye_lines(chart, time);
    find_neighbours();
}

void TrackFinder::find_chains(const Chart& chart, const Timeline& time) {
    const auto before = predecessors_in_row(chart, time);
    std::vector<std::optional<std::size_t>> chain_ending_at(chart.steps.size());
    for (const std::uint32_t step : steps_in_time(time)) {
        if (chart.steps[step].is_happy) {
            continue;
        }
        std::optional<std::size_t> chain;
        if (before[step] && time.columns[*before[step]] < time.columns[step]) {
            chain.swap(chain_ending_at[*before[step]]);
        }
        if (!chain) {
            chain = chains_.size();
            chains_.push_back({chart.steps[step].row, time.columns[step], time.columns[step], {}});
        }
        chains_[*chain].steps.push_back(step);
        chains_[*chain].last = time.columns[step];
        chain_ending_at[step] = chain;
    }
}

// The happy steps take it, and the stretches between two of them that an arrow joins.
void TrackFinder::find_eye_lines(const Chart& chart, const Timeline& time) {
    std::vector<Columns> taken(chart.rows.size());
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        if (chart.steps[i].is_happy) {
            taken[chart.steps[i].row].insert(time.columns[i]);
        }
    }
    const std::vector<Columns> steps = taken;
    for (const ChartArrow& arrow : chart.arrows) {
        const std::uint32_t row = chart.steps[arrow.from].row;
        if (arrow.style != ArrowStyle::Happy || row != chart.steps[arrow.to].row) {
            continue;
        }
        const auto next = steps[row].upper_bound(time.columns[arrow.from]);
        if (next != steps[row].end() && *next == time.columns[arrow.to]) {
            for (std::uint32_t column = time.columns[arrow.from]; column < *next; ++column) {
                taken[row].insert(column);
            }
        }
    }
    for (const Chain& chain : chains_) {
        may_take_eye_line_.push_back(!has_any(taken[chain.row], chain.first, chain.last));
    }
}

// Chains come in the order of their first columns.
void TrackFinder::find_neighbours() {
    neighbours_.resize(chains_.size());
    std::vector<std::vector<std::size_t>> open;  // by row: those that may still reach the next ones
    for (std::size_t i = 0; i < chains_.size(); ++i) {
        open.resize(std::max<std::size_t>(open.size(), chains_[i].row + 1));
        auto& row = open[chains_[i].row];
        row.erase(
            std::remove_if(row.begin(), row.end(),
                           [&](std::size_t other) { return !share_column(chains_[other], chains_[i]); }),
            row.end());
        for (const std::size_t other : row) {
            neighbours_[i].push_back(other);
            neighbours_[other].push_back(i);
        }
        row.push_back(i);
    }
}

bool TrackFinder::is_free(std::size_t chain, int track, const Tracks& tracks) const {
    return (track != 0 || may_take_eye_line_[chain]) &&
           std::none_of(neighbours_[chain].begin(), neighbours_[chain].end(),
                        [&](std::size_t other) { return tracks[other] == track; });
}

int TrackFinder::free_track(std::size_t chain, int away, const Tracks& tracks) const {
    std::set<int> taken;
    for (const std::size_t other : neighbours_[chain]) {
        taken.insert(tracks[other]);
    }
    int track = may_take_eye_line_[chain] ? 0 : away;
    while (taken.count(track) != 0) {
        track += away;
    }
    return track;
}

void TrackFinder::stack(const std::vector<std::size_t>& order, const std::vector<double>& pulls,
                        Tracks& tracks) const {
    constexpr int nowhere = 1 << 30;
    for (const std::size_t chain : order) {
        tracks[chain] = nowhere;
    }
    for (const std::size_t chain : order) {
        tracks[chain] = free_track(chain, pulls[chain] < 0 ? -1 : 1, tracks);
    }
}

Tracks TrackFinder::as_written() const {
    std::vector<std::size_t> order(chains_.size());
    std::iota(order.begin(), order.end(), 0U);
    Tracks tracks(chains_.size());
    stack(order, std::vector<double>(chains_.size(), 1), tracks);
    return tracks;
}

Tracks TrackFinder::by_pull(const std::vector<double>& pulls) const {
    std::vector<std::size_t> order(chains_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return std::abs(pulls[a]) < std::abs(pulls[b]); });
    Tracks tracks(chains_.size());
    stack(order, pulls, tracks);
    return tracks;
}

Tracks TrackFinder::by_pull(const std::vector<double>& pulls, std::uint32_t row, const Tracks& tracks) const {
    std::vector<std::size_t> order;
    for (std::size_t chain = 0; chain < chains_.size(); ++chain) {
        if (chains_[chain].row == row) {
            order.push_back(chain);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return std::abs(pulls[a]) < std::abs(pulls[b]); });
    Tracks moved = tracks;
    stack(order, pulls, moved);
    return moved;
}

}  // namespace seamark::diagram
