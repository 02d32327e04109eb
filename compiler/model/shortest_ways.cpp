#include "model/shortest_ways.h"

#include <algorithm>

namespace seamark::model {

ShortestWays::ShortestWays(const Graph& graph, Direction direction, const std::vector<StepId>& starts,
                           const std::function<bool(std::uint32_t arrow)>& may_follow)
    : graph_(graph),
      direction_(direction),
      is_reached_(graph.outgoing.size(), false),
      distance_(graph.outgoing.size(), 0),
      by_arrow_(graph.outgoing.size()) {
    const bool is_onwards = direction == Direction::Onwards;
    const auto reach = [&](StepId step, std::size_t distance, std::optional<std::uint32_t> by_arrow) {
        if (!is_reached_[step.index]) {
            is_reached_[step.index] = true;
            distance_[step.index] = distance;
            by_arrow_[step.index] = by_arrow;
            reached_.push_back(step);
        }
    };
    for (const StepId start : starts) {
        reach(start, 0, {});
    }
    for (std::size_t next = 0; next < reached_.size(); ++next) {
        const StepId step = reached_[next];
        for (const std::uint32_t arrow : (is_onwards ? graph.outgoing : graph.incoming)[step.index]) {
            if (may_follow(arrow)) {
                reach(is_onwards ? graph.arrows[arrow].to : graph.arrows[arrow].from,
                      distance_[step.index] + 1, arrow);
            }
        }
    }
}

Way ShortestWays::way(StepId step) const {
    const bool is_onwards = direction_ == Direction::Onwards;
    Way way;
    for (auto arrow = by_arrow_[step.index]; arrow;
         arrow = by_arrow_[(is_onwards ? graph_.arrows[*arrow].from : graph_.arrows[*arrow].to).index]) {
        way.push_back(*arrow);
    }
    if (is_onwards) {
        std::reverse(way.begin(), way.end());
    }
    return way;
}

}  // namespace seamark::model
