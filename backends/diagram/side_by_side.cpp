#include "diagram/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>

#include "diagram/route_lines.h"

namespace seamark::diagram {
namespace {

// Of larger groups only their middle is tried as the part in the middle of the steps.
constexpr std::size_t most_tries = 12;

// A level part on its way to a slot.
struct Lying {
    LevelPart part;
    Interval stretch;
    int label = 0;  // slots that its `when` takes where it leaves its step
    bool is_happy = false;
    bool is_straight = false;
    bool turns_down = false;
    int slot = 0;
    bool label_is_below = false;
};

bool overlap(const Lying& a, const Lying& b) {
    return a.stretch.low <= b.stretch.high && b.stretch.low <= a.stretch.high;
}

// From the upper of two that overlap to the lower one. Labels stand at the left end of their arrows.
int distance(const Lying& upper, const Lying& lower) {
    int slots = 1;
    if (upper.label_is_below && lower.stretch.low <= upper.stretch.low) {
        slots += upper.label;
    }
    if (!lower.label_is_below && upper.stretch.low <= lower.stretch.low) {
        slots += lower.label;
    }
    return slots;
}

using Group = std::vector<Lying>;  // from top to bottom

// Where a label at the part in the middle is in the way of fewer.
bool is_roomier_below(std::size_t middle, const Group& group) {
    const Lying& at = group[middle];
    std::size_t above = 0;
    std::size_t below = 0;
    for (std::size_t i = 0; i < group.size(); ++i) {
        const bool passes = group[i].stretch.low <= at.stretch.low && at.stretch.low <= group[i].stretch.high;
        above += passes && i < middle ? 1 : 0;
        below += passes && i > middle ? 1 : 0;
    }
    return above == below ? at.turns_down : above > below;
}

// The part at `middle` lies on slot 0, the others above and below it as near as they can.
void place_around(std::size_t middle, Group& group) {
    for (std::size_t i = 0; i < group.size(); ++i) {
        group[i].label_is_below = i > middle;
        group[i].slot = 0;
    }
    group[middle].label_is_below = is_roomier_below(middle, group);
    for (std::size_t i = middle + 1; i < group.size(); ++i) {
        for (std::size_t k = middle; k < i; ++k) {
            if (overlap(group[k], group[i])) {
                group[i].slot = std::max(group[i].slot, group[k].slot + distance(group[k], group[i]));
            }
        }
    }
    for (std::size_t i = middle; i-- > 0;) {
        for (std::size_t k = i + 1; k < group.size(); ++k) {
            if (overlap(group[i], group[k])) {
                group[i].slot = std::min(group[i].slot, group[k].slot - distance(group[i], group[k]));
            }
        }
    }
}

// How far from the middle its parts lie: that makes steps high. The happy flow stays near it, and what is
// straight, since that makes two steps high.
double spread(const Group& group) {
    double farthest = 0;
    double off_the_middle = 0;
    for (const Lying& each : group) {
        const double distance = std::abs(static_cast<double>(each.slot));
        farthest = std::max(farthest, distance);
        off_the_middle += (each.is_happy ? distance : 0) + (each.is_straight ? distance : 0);
    }
    return farthest + off_the_middle;
}

// Parts that are straight and happy are on the eye line; else the tidiest choice.
std::size_t find_middle(Group& group) {
    const auto eye_line = std::find_if(group.begin(), group.end(),
                                       [](const Lying& each) { return each.is_happy && each.is_straight; });
    if (eye_line != group.end()) {
        return static_cast<std::size_t>(eye_line - group.begin());
    }
    const std::size_t first = group.size() <= most_tries ? 0 : group.size() / 2;
    const std::size_t last = group.size() <= most_tries ? group.size() : first + 1;
    std::size_t best = first;
    double least = 0;
    for (std::size_t middle = first; middle < last; ++middle) {
        place_around(middle, group);
        const Lying& at = group[middle];
        const double cost = spread(group) - (at.is_happy ? 0.2 : 0) - (at.is_straight ? 0.1 : 0);
        if (middle == first || cost < least) {
            least = cost;
            best = middle;
        }
    }
    return best;
}

// Parts that overlap, directly or over others.
std::vector<Group> groups_of(const Group& all) {
    std::vector<std::size_t> by_start(all.size());
    std::iota(by_start.begin(), by_start.end(), 0U);
    std::stable_sort(by_start.begin(), by_start.end(),
                     [&](auto a, auto b) { return all[a].stretch.low < all[b].stretch.low; });
    std::vector<std::vector<std::size_t>> members;
    double end = 0;
    for (const std::size_t i : by_start) {
        if (members.empty() || all[i].stretch.low > end) {
            members.emplace_back();
            end = all[i].stretch.high;
        }
        members.back().push_back(i);
        end = std::max(end, all[i].stretch.high);
    }
    std::vector<Group> groups;
    for (auto& indexes : members) {
        std::sort(indexes.begin(), indexes.end());
        groups.emplace_back();
        for (const std::size_t i : indexes) {
            groups.back().push_back(all[i]);
        }
    }
    return groups;
}

class SlotGiver {
  public:
    SlotGiver(const Chart& chart, const Grid& grid, const Contents& contents, const RouteDraft& draft)
        : chart_(chart), contents_(contents), draft_(draft) {
        routes_.arrows.resize(chart.arrows.size());
        routes_.tracks.resize(grid.tracks());
        routes_.corridors.resize(grid.tracks() + chart.rows.size());
        for (std::uint32_t i = 0; i < chart.arrows.size(); ++i) {
            routes_.arrows[i].kind = draft.way(i).kind;
            routes_.arrows[i].corridor = draft.way(i).corridor;
        }
        for (std::size_t row = 0; row + 1 < grid.first_track.size(); ++row) {
            first_corridors_.push_back(corridor_above(grid, grid.first_track[row]));
        }
    }

    Routes give() {
        const auto& orders = draft_.orders();
        for (std::size_t place = 0; place < draft_.first_corridor(); ++place) {
            for (Group& group : groups_of(lying(orders[place]))) {
                place_around(find_middle(group), group);
                for (const Lying& each : group) {
                    set_port(each);
                }
            }
        }
        for (std::size_t place = draft_.first_corridor(); place < orders.size(); ++place) {
            lay_corridor(static_cast<std::uint32_t>(place - draft_.first_corridor()), orders[place]);
        }
        return std::move(routes_);
    }

  private:
    Group lying(const PlaceOrder& order) const {
        Group group;
        for (const LevelPart& part : order) {
            Lying each;
            each.part = part;
            each.stretch = draft_.stretch(part);
            each.is_happy = chart_.arrows[part.arrow].style == ArrowStyle::Happy;
            each.is_straight = draft_.way(part.arrow).kind == RouteKind::Straight;
            each.turns_down = draft_.ways().sides(part.arrow, draft_.way(part.arrow)).exit == Direction::Down;
            if (part.kind == PartKind::Exit && contents_.when[part.arrow]) {
                each.label = label_slots(*contents_.when[part.arrow]);
            }
            group.push_back(each);
        }
        return group;
    }

    void set_port(const Lying& each) {
        Route& route = routes_.arrows[each.part.arrow];
        const bool is_exit = each.part.kind == PartKind::Exit;
        (is_exit ? route.exit_slot : route.entry_slot) = each.slot;
        const WayFinder& ways = draft_.ways();
        Slots& track =
            routes_.tracks[(is_exit ? ways.from(each.part.arrow) : ways.to(each.part.arrow)).track];
        track.claim(each.slot, each.stretch);
        if (is_exit) {
            const int label = each.label_is_below ? each.label : -each.label;
            track.claim(each.slot + label, {each.stretch.low, each.stretch.low});
            route.label_is_below = each.label_is_below;
            route.entry_slot = each.is_straight ? each.slot : route.entry_slot;
        }
    }

    // Outwards from the track that the corridor belongs to.
    void lay_corridor(std::uint32_t corridor, const PlaceOrder& order) {
        const bool counts_upwards =
            std::binary_search(first_corridors_.begin(), first_corridors_.end(), corridor);
        Slots& slots = routes_.corridors[corridor];
        const auto lay = [&](const LevelPart& part) {
            const Interval stretch = draft_.stretch(part);
            int slot = slots.empty() ? 0 : slots.highest() + 1;
            while (slot > 0 && slots.is_free(slot - 1, stretch)) {
                --slot;
            }
            slots.claim(slot, stretch);
            routes_.arrows[part.arrow].corridor_slot = slot;
        };
        if (counts_upwards) {
            std::for_each(order.rbegin(), order.rend(), lay);
        } else {
            std::for_each(order.begin(), order.end(), lay);
        }
    }

    const Chart& chart_;
    const Contents& contents_;
    const RouteDraft& draft_;
    std::vector<std::uint32_t> first_corridors_;  // of each row
    Routes routes_;
};

}  // namespace

Routes give_slots(const Chart& chart, const Grid& grid, const Contents& contents, const RouteDraft& draft) {
    return SlotGiver(chart, grid, contents, draft).give();
}

}  // namespace seamark::diagram
