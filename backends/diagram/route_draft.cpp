#include "diagram/route_draft.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace seamark::diagram {
namespace {

constexpr double keys_apart = 1e4;
constexpr double smallest_gap = 1;

std::size_t index_of(PartKind kind) {
    return static_cast<std::size_t>(kind);
}

bool overlap(const Interval& a, const Interval& b) {
    return a.low <= b.high && b.low <= a.high;
}

}  // namespace

RouteDraft::RouteDraft(const Chart& chart, const Grid& grid, const WayFinder& ways,
                       const std::vector<Thread>& threads, std::size_t most_work)
    : chart_(chart),
      ways_(ways),
      places_(chart, grid, ways),
      orders_(places_.size()),
      laid_(chart.arrows.size()),
      tangle_(grid.columns, most_work),
      most_work_(most_work) {
    for (const Thread& thread : threads) {
        tangle_.add(places_.trace(thread));
    }
}

// The order that crosses less is taken for each part of the arrow that has no place yet.
int RouteDraft::fewest_crossings(std::uint32_t arrow, std::uint32_t other,
                                 const std::vector<PartKind>& undecided) {
    for (std::size_t i = 0; i < undecided.size(); ++i) {
        const std::size_t place = place_of(arrow, undecided[i]);
        for (const PartKind kind : parts_of(laid_[other].way.kind)) {
            if (place_of(other, kind) != place) {
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
        const std::size_t place = place_of(arrow, parts[i]);
        insert(place, best_index(place, {arrow, parts[i]}, undecided), {arrow, parts[i]});
    }
}

void RouteDraft::lay_again(std::uint32_t arrow, const Lie& lie) {
    laid_[arrow].way = lie.way;
    for (const PartKind kind : parts_of(lie.way.kind)) {
        insert(place_of(arrow, kind), lie.index[index_of(kind)], {arrow, kind});
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
        PlaceOrder& order = orders_[place_of(arrow, kind)];
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
    const PlaceOrder& order = orders_[place_of(arrow, PartKind::Run)];
    const Interval along = ways_.corridor_stretch(arrow);
    return static_cast<int>(
               std::count_if(order.begin(), order.end(),
                             [&](const LevelPart& part) { return overlap(along, stretch(part)); })) -
           1;
}

}  // namespace seamark::diagram
