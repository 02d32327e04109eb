#include "diagram/order.h"

#include <algorithm>
#include <numeric>

namespace seamark::diagram {
namespace {

// Keeps a topological order while arrows are added one by one (Pearce and Kelly, 2006): an arrow that agrees
// with the order costs nothing, another one only the steps that stand between its ends.
class GrowingOrder {
  public:
    explicit GrowingOrder(const std::vector<std::uint32_t>& initial)
        : position_(initial.size()), next_(initial.size()), previous_(initial.size()), seen_(initial.size()) {
        for (std::uint32_t i = 0; i < initial.size(); ++i) {
            position_[initial[i]] = i;
        }
    }

    // False, and nothing changes, where the arrow would close a circle.
    bool add(std::uint32_t from, std::uint32_t to) {
        if (from == to) {
            return false;
        }
        if (position_[from] > position_[to] && !reorder(from, to)) {
            return false;
        }
        next_[from].push_back(to);
        previous_[to].push_back(from);
        return true;
    }

    std::vector<std::uint32_t> steps() const {
        std::vector<std::uint32_t> ordered(position_.size());
        for (std::uint32_t step = 0; step < ordered.size(); ++step) {
            ordered[position_[step]] = step;
        }
        return ordered;
    }

  private:
    using Links = std::vector<std::vector<std::uint32_t>>;

    // Steps reachable over `links` whose position lies in [low, high], in the order of their positions.
    std::vector<std::uint32_t> reach(std::uint32_t start, const Links& links, std::uint32_t low,
                                     std::uint32_t high) {
        std::vector<std::uint32_t> found{start};
        seen_[start] = true;
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (const std::uint32_t step : links[found[i]]) {
                if (!seen_[step] && position_[step] >= low && position_[step] <= high) {
                    seen_[step] = true;
                    found.push_back(step);
                }
            }
        }
        for (const std::uint32_t step : found) {
            seen_[step] = false;
        }
        std::sort(found.begin(), found.end(), [&](auto a, auto b) { return position_[a] < position_[b]; });
        return found;
    }

    bool reorder(std::uint32_t from, std::uint32_t to) {
        const std::uint32_t low = position_[to];
        const std::uint32_t high = position_[from];
        const std::vector<std::uint32_t> after = reach(to, next_, low, high);
        if (std::find(after.begin(), after.end(), from) != after.end()) {
            return false;
        }
        std::vector<std::uint32_t> moved = reach(from, previous_, low, high);
        moved.insert(moved.end(), after.begin(), after.end());
        std::vector<std::uint32_t> places;
        for (const std::uint32_t step : moved) {
            places.push_back(position_[step]);
        }
        std::sort(places.begin(), places.end());
        for (std::size_t i = 0; i < moved.size(); ++i) {
            position_[moved[i]] = places[i];
        }
        return true;
    }

    std::vector<std::uint32_t> position_;  // by step
    Links next_;
    Links previous_;
    std::vector<bool> seen_;
};

std::vector<std::uint32_t> happy_first(const Chart& chart) {
    std::vector<std::uint32_t> arrows(chart.arrows.size());
    std::iota(arrows.begin(), arrows.end(), 0U);
    std::stable_partition(arrows.begin(), arrows.end(),
                          [&](std::uint32_t i) { return chart.arrows[i].style == ArrowStyle::Happy; });
    return arrows;
}

// Steps as the arrows first meet them; those without an arrow last.
std::vector<std::uint32_t> first_met(const Chart& chart, const std::vector<std::uint32_t>& arrows) {
    std::vector<std::uint32_t> steps;
    std::vector<bool> met(chart.steps.size());
    const auto meet = [&](std::uint32_t step) {
        if (!met[step]) {
            met[step] = true;
            steps.push_back(step);
        }
    };
    for (const std::uint32_t i : arrows) {
        meet(chart.arrows[i].from);
        meet(chart.arrows[i].to);
    }
    for (std::uint32_t step = 0; step < chart.steps.size(); ++step) {
        meet(step);
    }
    return steps;
}

}  // namespace

TimeOrder order_in_time(const Chart& chart) {
    const std::vector<std::uint32_t> arrows = happy_first(chart);
    GrowingOrder order(first_met(chart, arrows));
    TimeOrder result;
    result.is_back.resize(chart.arrows.size());
    for (const std::uint32_t i : arrows) {
        result.is_back[i] = !order.add(chart.arrows[i].from, chart.arrows[i].to);
    }
    result.steps = order.steps();
    return result;
}

}  // namespace seamark::diagram
