// Shortest ways along arrows.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "model/graph.h"

namespace seamark::model {

// Arrows one behind the other, as indexes into Graph::arrows.
using Way = std::vector<std::uint32_t>;

enum class Direction { Onwards, Back };

// Breadth-first from some steps, arrows as written, over those that `may_follow` allows. Views the graph.
class ShortestWays {
  public:
    ShortestWays(const Graph& graph, Direction direction, const std::vector<StepId>& starts,
                 const std::function<bool(std::uint32_t arrow)>& may_follow);

    bool reaches(StepId step) const { return is_reached_[step.index]; }
    // In the order in which they were reached.
    const std::vector<StepId>& reached() const { return reached_; }
    std::size_t distance(StepId step) const { return distance_[step.index]; }
    // Onwards: from a start to the step. Back: from the step to a start. The step is reached.
    Way way(StepId step) const;

  private:
    const Graph& graph_;
    Direction direction_;
    std::vector<StepId> reached_;
    std::vector<bool> is_reached_;
    std::vector<std::size_t> distance_;
    std::vector<std::optional<std::uint32_t>> by_arrow_;  // by step: the arrow that it was reached by
};

}  // namespace seamark::model
