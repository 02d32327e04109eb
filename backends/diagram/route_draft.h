// Routes while they are sought. What runs side by side has an order and no slots yet: the level parts of
// arrows in each place, which is either what lies between two steps of a track, or a corridor.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "diagram/places.h"
#include "diagram/route_lines.h"
#include "diagram/tangle.h"
#include "diagram/ways.h"

namespace seamark::diagram {

// From top to bottom.
using PlaceOrder = std::vector<LevelPart>;

class RouteDraft {
  public:
    // What is looked at is limited: after `most_work` arrows are laid as they come. To cross a thread costs
    // as much as to cross an arrow.
    RouteDraft(const Chart& chart, const Grid& grid, const WayFinder& ways,
               const std::vector<Thread>& threads, std::size_t most_work);

    // Where an arrow lies, so that it can be laid there again while all others stay.
    struct Lie {
        Way way;
        std::array<std::size_t, 3> index{};  // by PartKind: in its place
    };

    // Each part where it crosses the fewest of those in its place. An arrow that is laid counts for others
    // once it is settled, and is taken up unsettled.
    void lay(std::uint32_t arrow, const Way& way);
    void lay_again(std::uint32_t arrow, const Lie& lie);
    Lie take_up(std::uint32_t arrow);
    void settle(std::uint32_t arrow);
    void unsettle(std::uint32_t arrow);

    // Of an arrow that is laid and not settled, with all that are; stops at `limit`.
    int count_crossings(std::uint32_t arrow, int limit = std::numeric_limits<int>::max());
    // How many run along its corridor beside it.
    int neighbours_in_corridor(std::uint32_t arrow) const;
    bool is_exhausted() const { return work_ >= most_work_ || tangle_.is_exhausted(); }

    const Way& way(std::uint32_t arrow) const { return laid_[arrow].way; }
    const WayFinder& ways() const { return ways_; }
    // By place: first those between steps, then, from `first_corridor()` on, the corridors.
    const std::vector<PlaceOrder>& orders() const { return orders_; }
    std::size_t first_corridor() const { return places_.first_corridor(); }
    Interval stretch(const LevelPart& part) const {
        return places_.stretch(part, laid_[part.arrow].way.kind);
    }

  private:
    // An arrow's way, and how high its parts lie.
    struct Laid {
        Way way;
        Keys keys{};
        bool is_settled = false;
    };

    // Of the others in a place around the happy flow.
    struct Balance {
        std::size_t index = 0;  // of the happy flow
        Direction lighter = Direction::Level;
    };

    std::size_t place_of(std::uint32_t arrow, PartKind kind) const {
        return places_.of(arrow, laid_[arrow].way, kind);
    }
    Trace trace(std::uint32_t arrow) const {
        return places_.trace(arrow, laid_[arrow].way, laid_[arrow].keys);
    }
    std::optional<Balance> balance(std::size_t place, const LevelPart& part) const;
    std::size_t best_index(std::size_t place, const LevelPart& part, const std::vector<PartKind>& undecided);
    std::pair<int, int> crossings_above_and_below(const LevelPart& part, const LevelPart& other,
                                                  const std::vector<PartKind>& undecided);
    int fewest_crossings(std::uint32_t arrow, std::uint32_t other, const std::vector<PartKind>& undecided);
    void insert(std::size_t place, std::size_t index, const LevelPart& part);
    void renumber(std::size_t place);
    bool find_key(std::size_t place, std::size_t index, double& key) const;

    const Chart& chart_;
    const WayFinder& ways_;
    Places places_;
    std::vector<PlaceOrder> orders_;  // by place
    std::vector<Laid> laid_;          // by arrow
    Tangle tangle_;
    std::size_t work_ = 0;
    std::size_t most_work_;
};

}  // namespace seamark::diagram
