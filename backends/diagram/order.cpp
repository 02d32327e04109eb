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

// An order close to the one that the arrows ask for: a step that an arrow meets first stands right behind the
// step that leads to it, and behind those that it led to before; one that leads to a step stands before that.
class FirstOrder {
  public:
    explicit FirstOrder(std::size_t steps)
        : end_(static_cast<std::uint32_t>(steps)),
          next_(steps + 1, end_),
          previous_(steps + 1, end_),
          met_(steps),
          tail_(steps) {}

    void meet(std::uint32_t from, std::uint32_t to) {
        if (!met_[from]) {
            insert_before(met_[to] ? to : end_, from);
        }
        if (!met_[to]) {
            insert_before(next_[tail_[from]], to);
            tail_[from] = to;
        }
    }

    std::vector<std::uint32_t> take() {
        for (std::uint32_t step = 0; step < met_.size(); ++step) {
            if (!met_[step]) {
                insert_before(end_, step);
            }
        }
        std::vector<std::uint32_t> steps;
        for (std::uint32_t step = next_[end_]; step != end_; step = next_[step]) {
            steps.push_back(step);
        }
        return steps;
    }

  private:
    void insert_before(std::uint32_t place, std::uint32_t step) {
        met_[step] = true;
        tail_[step] = step;
        next_[step] = place;
        previous_[step] = previous_[place];
        next_[previous_[place]] = step;
        previous_[place] = step;
    }

    std::uint32_t end_;  // stands before the first and behind the last
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> previous_;
    std::vector<bool> met_;
    std::vector<std::uint32_t> tail_;  // by step: the last that it led to first, or itself
};

std::vector<std::uint32_t> first_order(const Chart& chart, const std::vector<std::uint32_t>& arrows) {
    FirstOrder order(chart.steps.size());
    for (const std::uint32_t i : arrows) {
        order.meet(chart.arrows[i].from, chart.arrows[i].to);
    }
    return order.take();
}

}  // namespace

TimeOrder order_in_time(const Chart& chart) {
    const std::vector<std::uint32_t> arrows = happy_first(chart);
    GrowingOrder order(first_order(chart, arrows));
    TimeOrder result;
    result.is_back.resize(chart.arrows.size());
    for (const std::uint32_t i : arrows) {
        result.is_back[i] = !order.add(chart.arrows[i].from, chart.arrows[i].to);
    }
    result.steps = order.steps();
    return result;
}

}  // namespace seamark::diagram
