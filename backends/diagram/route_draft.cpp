#include "diagram/route_draft.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace seamark::diagram {
namespace {

constexpr double rank_scale = 1e4;  // keys lie between two ranks
constexpr double keys_apart = 1e4;
constexpr double smallest_gap = 1;

std::size_t index_of(PartKind kind) {
    return static_cast<std::size_t>(kind);
}

bool overlap(const Interval& a, const Interval& b) {
    return a.low <= b.high && b.low <= a.high;
}

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

RouteDraft::RouteDraft(const Chart& chart, const Grid& grid, const WayFinder& ways,
                       const std::vector<Thread>& threads, std::size_t most_work)
    : chart_(chart),
      grid_(grid),
      ways_(ways),
      laid_(chart.arrows.size()),
      tangle_(grid.columns, most_work),
      most_work_(most_work) {
    find_places();
    for (const Thread& thread : threads) {
        Trace line;
        line.add({box_zone(thread.column), std::numeric_limits<double>::lowest()});
        line.add({box_zone(thread.column), track_rank(grid, thread.track, 0) * rank_scale});
        tangle_.add(line);
    }
}

void RouteDraft::find_places() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> steps;  // by track and column
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
        steps[{grid_.cells[i].track, grid_.cells[i].column}] = i;
    }
    place_before_.resize(grid_.cells.size());
    place_behind_.resize(grid_.cells.size());
    auto step = steps.begin();
    for (std::uint32_t track = 0; track < grid_.tracks(); ++track) {
        const double rank = track_rank(grid_, track, 0) * rank_scale;
        rank_.push_back(rank);
        for (; step != steps.end() && step->first.first == track; ++step) {
            place_before_[step->second] = rank_.size() - 1;
            rank_.push_back(rank);
            place_behind_[step->second] = rank_.size() - 1;
        }
    }
    corridor_places_ = rank_.size();
    const std::size_t corridors = grid_.tracks() + grid_.eye_line.size();
    for (std::uint32_t corridor = 0; corridor < corridors; ++corridor) {
        rank_.push_back(corridor_rank(grid_, corridor, 0) * rank_scale);
    }
    orders_.resize(rank_.size());
}

std::size_t RouteDraft::place_of(std::uint32_t arrow, const Way& way, PartKind kind) const {
    switch (kind) {
        case PartKind::Exit:
            return place_behind_[chart_.arrows[arrow].from];
        case PartKind::Entry:
            return place_before_[chart_.arrows[arrow].to];
        case PartKind::Run:
            break;
    }
    return corridor_places_ + way.corridor;
}

Interval RouteDraft::stretch(const LevelPart& part) const {
    const RouteKind kind = laid_[part.arrow].way.kind;
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

Trace RouteDraft::trace(std::uint32_t arrow) const {
    const Laid& laid = laid_[arrow];
    const auto at = [&](PartKind kind) {
        return rank_[place_of(arrow, laid.way, kind)] + laid.keys[index_of(kind)];
    };
    const std::uint32_t from = ways_.from(arrow).column;
    const std::uint32_t to = ways_.to(arrow).column;
    const double exit = at(PartKind::Exit);
    const double entry = laid.way.kind == RouteKind::Straight ? exit : at(PartKind::Entry);
    Trace trace;
    trace.add({box_zone(from), exit});
    if (laid.way.kind == RouteKind::Corridor) {
        const double run = at(PartKind::Run);
        trace.add({exit_zone(from), exit});
        trace.add({exit_zone(from), run});
        trace.add({entry_zone(to), run});
        trace.add({entry_zone(to), entry});
    } else if (laid.way.kind != RouteKind::Straight) {
        const double x = laid.way.kind == RouteKind::TargetTrack ? exit_zone(from) : entry_zone(to);
        trace.add({x, exit});
        trace.add({x, entry});
    }
    trace.add({box_zone(to), entry});
    return trace;
}

// The order that crosses less is taken for each part of the arrow that has no place yet.
int RouteDraft::fewest_crossings(std::uint32_t arrow, std::uint32_t other,
                                 const std::vector<PartKind>& undecided) {
    for (std::size_t i = 0; i < undecided.size(); ++i) {
        const std::size_t place = place_of(arrow, laid_[arrow].way, undecided[i]);
        for (const PartKind kind : parts_of(laid_[other].way.kind)) {
            if (place_of(other, laid_[other].way, kind) != place) {
                continue;
            }
            const std::vector<PartKind> rest(undecided.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                             undecided.end());
            double& key = laid_[arrow].keys[index_of(undecided[i])];
            key = laid_[other].keys[index_of(kind)] - smallest_gap / 4;
            const int above = fewest_crossings(arrow, other, rest);
            key = laid_[other].keys[index_of(kind)] + smallest_gap / 4;
            return std::min(above, fewest_crossings(arrow, other, rest));
        }
    }
    return diagram::count_crossings(trace(arrow), trace(other));
}

std::pair<int, int> RouteDraft::crossings_above_and_below(const LevelPart& part, const LevelPart& other,
                                                          const std::vector<PartKind>& undecided) {
    const double beside = laid_[other.arrow].keys[index_of(other.kind)];
    double& key = laid_[part.arrow].keys[index_of(part.kind)];
    key = beside - smallest_gap / 4;
    const int above = fewest_crossings(part.arrow, other.arrow, undecided);
    key = beside + smallest_gap / 4;
    return {above, fewest_crossings(part.arrow, other.arrow, undecided)};
}

// Where the happy flow lies beside the part, and on which side of it fewer others lie.
std::optional<RouteDraft::Balance> RouteDraft::balance(std::size_t place, const LevelPart& part) const {
    const PlaceOrder& order = orders_[place];
    const Interval along = stretch(part);
    std::optional<Balance> found;
    int above = 0;  // more than below
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (!overlap(along, stretch(order[i]))) {
            continue;
        }
        if (!found && chart_.arrows[order[i].arrow].style == ArrowStyle::Happy) {
            found = Balance{i, Direction::Level};
        } else {
            above += found ? -1 : 1;
        }
    }
    if (found && above != 0) {
        found->lighter = above > 0 ? Direction::Down : Direction::Up;
    }
    return found;
}

// Where the part crosses the fewest of those in its place. Of equals one on the lighter side of the happy
// flow, and of those the lowest: arrows of one pair lie in the order in which they are written.
std::size_t RouteDraft::best_index(std::size_t place, const LevelPart& part,
                                   const std::vector<PartKind>& undecided) {
    const PlaceOrder& order = orders_[place];
    if (order.empty() || is_exhausted()) {
        return order.size();
    }
    const auto happy = balance(place, part);
    const auto is_heavier = [&](std::size_t index) {
        return happy && happy->lighter != Direction::Level &&
               (index <= happy->index) != (happy->lighter == Direction::Up);
    };
    const Interval along = stretch(part);
    int crossings = 0;  // more than above all others
    std::pair<int, bool> least{0, is_heavier(0)};
    std::size_t best = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        ++work_;
        if (order[i].arrow != part.arrow && overlap(along, stretch(order[i]))) {
            work_ += 8;
            const auto [above, below] = crossings_above_and_below(part, order[i], undecided);
            crossings += below - above;
        }
        const std::pair<int, bool> here{crossings, is_heavier(i + 1)};
        if (here <= least) {
            least = here;
            best = i + 1;
        }
    }
    return best;
}

bool RouteDraft::find_key(std::size_t place, std::size_t index, double& key) const {
    const PlaceOrder& order = orders_[place];
    const auto key_at = [&](std::size_t i) { return laid_[order[i].arrow].keys[index_of(order[i].kind)]; };
    if (order.empty()) {
        key = 0;
        return true;
    }
    if (index == 0 || index == order.size()) {
        key = index == 0 ? key_at(0) - keys_apart : key_at(order.size() - 1) + keys_apart;
        return true;
    }
    key = (key_at(index - 1) + key_at(index)) / 2;
    return key_at(index) - key_at(index - 1) > 2 * smallest_gap;
}

void RouteDraft::renumber(std::size_t place) {
    const PlaceOrder& order = orders_[place];
    std::set<std::uint32_t> laid;
    for (const LevelPart& part : order) {
        if (laid_[part.arrow].is_settled) {
            laid.insert(part.arrow);
        }
    }
    const auto each_trace = [&](auto change) {
        for (const std::uint32_t arrow : laid) {
            change(trace(arrow));
        }
    };
    each_trace([&](const Trace& trace) { tangle_.remove(trace); });
    double key = -keys_apart * static_cast<double>(order.size()) / 2;
    for (const LevelPart& part : order) {
        laid_[part.arrow].keys[index_of(part.kind)] = key += keys_apart;
    }
    each_trace([&](const Trace& trace) { tangle_.add(trace); });
}

void RouteDraft::insert(std::size_t place, std::size_t index, const LevelPart& part) {
    double key = 0;
    if (!find_key(place, index, key)) {
        renumber(place);
        find_key(place, index, key);
    }
    laid_[part.arrow].keys[index_of(part.kind)] = key;
    orders_[place].insert(orders_[place].begin() + static_cast<std::ptrdiff_t>(index), part);
}

void RouteDraft::lay(std::uint32_t arrow, const Way& way) {
    laid_[arrow].way = way;
    const std::vector<PartKind>& parts = parts_of(way.kind);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::vector<PartKind> undecided(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                              parts.end());
        const std::size_t place = place_of(arrow, way, parts[i]);
        insert(place, best_index(place, {arrow, parts[i]}, undecided), {arrow, parts[i]});
    }
}

void RouteDraft::lay_again(std::uint32_t arrow, const Lie& lie) {
    laid_[arrow].way = lie.way;
    for (const PartKind kind : parts_of(lie.way.kind)) {
        insert(place_of(arrow, lie.way, kind), lie.index[index_of(kind)], {arrow, kind});
    }
}

void RouteDraft::settle(std::uint32_t arrow) {
    laid_[arrow].is_settled = true;
    tangle_.add(trace(arrow));
}

void RouteDraft::unsettle(std::uint32_t arrow) {
    laid_[arrow].is_settled = false;
    tangle_.remove(trace(arrow));
}

RouteDraft::Lie RouteDraft::take_up(std::uint32_t arrow) {
    Lie lie{laid_[arrow].way, {}};
    const std::vector<PartKind>& parts = parts_of(lie.way.kind);
    std::for_each(parts.rbegin(), parts.rend(), [&](PartKind kind) {
        PlaceOrder& order = orders_[place_of(arrow, lie.way, kind)];
        const auto at = std::find_if(order.begin(), order.end(), [&](const LevelPart& part) {
            return part.arrow == arrow && part.kind == kind;
        });
        lie.index[index_of(kind)] = static_cast<std::size_t>(at - order.begin());
        order.erase(at);
    });
    return lie;
}

int RouteDraft::count_crossings(std::uint32_t arrow, int limit) {
    return tangle_.count_crossings(trace(arrow), limit);
}

int RouteDraft::neighbours_in_corridor(std::uint32_t arrow) const {
    if (laid_[arrow].way.kind != RouteKind::Corridor) {
        return 0;
    }
    const PlaceOrder& order = orders_[place_of(arrow, laid_[arrow].way, PartKind::Run)];
    const Interval along = ways_.corridor_stretch(arrow);
    return static_cast<int>(
               std::count_if(order.begin(), order.end(),
                             [&](const LevelPart& part) { return overlap(along, stretch(part)); })) -
           1;
}

}  // namespace seamark::diagram
