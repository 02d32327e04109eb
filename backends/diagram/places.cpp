#include "diagram/places.h"

#include <limits>
#include <map>
#include <utility>

namespace seamark::diagram {
namespace {

constexpr double rank_scale = 1e4;  // all keys of a place lie between its rank and the next

}  // namespace

const std::vector<PartKind>& parts_of(RouteKind kind) {
    static const std::vector<PartKind> straight{PartKind::Exit};
    static const std::vector<PartKind> direct{PartKind::Exit, PartKind::Entry};
    static const std::vector<PartKind> around{PartKind::Run, PartKind::Exit, PartKind::Entry};
    switch (kind) {
        case RouteKind::Straight:
            return straight;
        case RouteKind::SourceTrack:
        case RouteKind::TargetTrack:
            return direct;
        case RouteKind::Corridor:
            break;
    }
    return around;
}

Places::Places(const Chart& chart, const Grid& grid, const WayFinder& ways)
    : chart_(chart), grid_(grid), ways_(ways) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> steps;  // by track and column
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
        steps[{grid_.cells[i].track, grid_.cells[i].column}] = i;
    }
    before_.resize(grid_.cells.size());
    behind_.resize(grid_.cells.size());
    auto step = steps.begin();
    for (std::uint32_t track = 0; track < grid_.tracks(); ++track) {
        const double rank = track_rank(grid_, track, 0) * rank_scale;
        height_.push_back(rank);
        for (; step != steps.end() && step->first.first == track; ++step) {
            before_[step->second] = height_.size() - 1;
            height_.push_back(rank);
            behind_[step->second] = height_.size() - 1;
        }
    }
    first_corridor_ = height_.size();
    const std::size_t corridors = grid_.tracks() + grid_.eye_line.size();
    for (std::uint32_t corridor = 0; corridor < corridors; ++corridor) {
        height_.push_back(corridor_rank(grid_, corridor, 0) * rank_scale);
    }
}

std::size_t Places::of(std::uint32_t arrow, const Way& way, PartKind kind) const {
    switch (kind) {
        case PartKind::Exit:
            return behind_[chart_.arrows[arrow].from];
        case PartKind::Entry:
            return before_[chart_.arrows[arrow].to];
        case PartKind::Run:
            break;
    }
    return first_corridor_ + way.corridor;
}

Interval Places::stretch(const LevelPart& part, RouteKind kind) const {
    switch (part.kind) {
        case PartKind::Exit:
            return ways_.exit_stretch(part.arrow, kind);
        case PartKind::Entry:
            return ways_.entry_stretch(part.arrow, kind);
        case PartKind::Run:
            break;
    }
    return ways_.corridor_stretch(part.arrow);
}

Trace Places::trace(std::uint32_t arrow, const Way& way, const Keys& keys) const {
    const auto at = [&](PartKind kind) {
        return height_[of(arrow, way, kind)] + keys[static_cast<std::size_t>(kind)];
    };
    const std::uint32_t from = ways_.from(arrow).column;
    const std::uint32_t to = ways_.to(arrow).column;
    const double exit = at(PartKind::Exit);
    const double entry = way.kind == RouteKind::Straight ? exit : at(PartKind::Entry);
    Trace trace;
    trace.add({box_zone(from), exit});
    if (way.kind == RouteKind::Corridor) {
        const double run = at(PartKind::Run);
        trace.add({exit_zone(from), exit});
        trace.add({exit_zone(from), run});
        trace.add({entry_zone(to), run});
        trace.add({entry_zone(to), entry});
    } else if (way.kind != RouteKind::Straight) {
        const double x = way.kind == RouteKind::TargetTrack ? exit_zone(from) : entry_zone(to);
        trace.add({x, exit});
        trace.add({x, entry});
    }
    trace.add({box_zone(to), entry});
    return trace;
}

Trace Places::trace(const Thread& thread) const {
    Trace line;
    line.add({box_zone(thread.column), std::numeric_limits<double>::lowest()});
    line.add({box_zone(thread.column), track_rank(grid_, thread.track, 0) * rank_scale});
    return line;
}

}  // namespace seamark::diagram
