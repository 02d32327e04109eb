#include "diagram/ways.h"

#include <algorithm>
#include <utility>

#include "diagram/route_lines.h"

namespace seamark::diagram {

Direction direction(std::uint32_t from_track, std::uint32_t to_track) {
    if (from_track == to_track) {
        return Direction::Level;
    }
    return from_track < to_track ? Direction::Down : Direction::Up;
}

WayFinder::WayFinder(const Chart& chart, const Grid& grid)
    : chart_(chart), grid_(grid), columns_(grid.tracks()) {
    for (const Cell& cell : grid.cells) {
        columns_[cell.track].insert(cell.column);
    }
}

// No step stands strictly between the columns.
bool WayFinder::is_clear(std::uint32_t track, std::uint32_t after, std::uint32_t before) const {
    const auto next = columns_[track].upper_bound(after);
    return next == columns_[track].end() || *next >= before;
}

std::vector<Way> WayFinder::direct_ways(std::uint32_t arrow) const {
    const Cell& source = from(arrow);
    const Cell& target = to(arrow);
    if (!leads_forward(arrow)) {
        return {};
    }
    const bool is_source_clear = is_clear(source.track, source.column, target.column);
    if (source.track == target.track) {
        return is_source_clear ? std::vector<Way>{{RouteKind::Straight, 0}} : std::vector<Way>{};
    }
    std::vector<Way> ways;
    if (is_clear(target.track, source.column, target.column)) {
        ways.push_back({RouteKind::TargetTrack, 0});
    }
    if (is_source_clear) {
        ways.push_back({RouteKind::SourceTrack, 0});
    }
    return ways;
}

std::pair<std::uint32_t, std::uint32_t> WayFinder::corridors_between(std::uint32_t arrow) const {
    const std::uint32_t source = from(arrow).track;
    const std::uint32_t target = to(arrow).track;
    switch (direction(source, target)) {
        case Direction::Down:
            return {corridor_above(grid_, target), corridor_below(grid_, source)};
        case Direction::Up:
            return {corridor_below(grid_, target), corridor_above(grid_, source)};
        case Direction::Level:
            break;
    }
    return {corridor_above(grid_, source), corridor_below(grid_, source)};
}

std::set<std::uint32_t> WayFinder::corridors(std::uint32_t arrow) const {
    std::set<std::uint32_t> all;
    for (const std::uint32_t track : {from(arrow).track, to(arrow).track}) {
        const std::uint32_t row = grid_.row_of_track[track];
        all.insert({corridor_above(grid_, track), corridor_below(grid_, track),
                    corridor_above(grid_, grid_.first_track[row]),
                    corridor_below(grid_, grid_.first_track[row + 1] - 1)});
    }
    return all;
}

Sides WayFinder::sides(std::uint32_t arrow, const Way& way) const {
    const std::uint32_t source = from(arrow).track;
    const std::uint32_t target = to(arrow).track;
    if (way.kind != RouteKind::Corridor) {
        return {direction(source, target), direction(target, source)};
    }
    const auto side = [&](std::uint32_t track) {
        return way.corridor <= corridor_above(grid_, track) ? Direction::Up : Direction::Down;
    };
    return {side(source), side(target)};
}

int WayFinder::detour(std::uint32_t arrow, const Way& way) const {
    if (way.kind != RouteKind::Corridor) {
        return 0;
    }
    const auto [upper, lower] = std::minmax({from(arrow).track, to(arrow).track});
    const auto above = static_cast<int>(corridor_above(grid_, upper)) - static_cast<int>(way.corridor);
    const auto below = static_cast<int>(way.corridor) - static_cast<int>(corridor_below(grid_, lower));
    return 2 * std::max({above, below, 0});
}

Interval WayFinder::exit_stretch(std::uint32_t arrow, RouteKind kind) const {
    const double start = exit_zone(from(arrow).column);
    const bool turns_at_once = kind == RouteKind::TargetTrack || kind == RouteKind::Corridor;
    return {start, turns_at_once ? start : entry_zone(to(arrow).column)};
}

Interval WayFinder::entry_stretch(std::uint32_t arrow, RouteKind kind) const {
    const double end = entry_zone(to(arrow).column);
    return {kind == RouteKind::TargetTrack ? exit_zone(from(arrow).column) : end, end};
}

Interval WayFinder::corridor_stretch(std::uint32_t arrow) const {
    const auto [low, high] = std::minmax({exit_zone(from(arrow).column), entry_zone(to(arrow).column)});
    return {low, high};
}

}  // namespace seamark::diagram
