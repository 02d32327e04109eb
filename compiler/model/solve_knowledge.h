// The equations of semantics.md, "Knowledge", solved for some pairs of actor and state.
#pragma once

#include <cstddef>
#include <vector>

#include "base/bits.h"
#include "model/arms.h"
#include "model/delivery.h"
#include "model/graph.h"
#include "model/learning.h"
#include "model/model.h"

namespace seamark::model {

enum class Known : std::uint8_t { Not, Perhaps, Surely };

struct Knowing {
    Known worst = Known::Not;  // on the worst path: `lo`
    bool possible = false;     // on some path at least perhaps: `hi` >= 1
};

struct KnownAtStep {
    Knowing arriving;
    Knowing leaving;  // after what the step needs and gives
};

// What the pairs know at every step, whoever's it is.
class Solution {
  public:
    // `pair`: its position among those asked about. The step stands at an arrow.
    KnownAtStep at(StepId step, std::size_t pair) const;

  private:
    friend class KnowledgeSolver;

    // By step, one bit a pair.
    struct Plane {
        std::vector<base::Bits> arriving;
        std::vector<base::Bits> leaving;
    };

    // Values 0, 1 and 2 as yes and no. What crossings and steps do distributes over min and max, so the
    // planes are solved apart.
    Plane surely_on_all_;
    Plane perhaps_on_all_;
    Plane perhaps_on_some_;
};

// Views the model and the graph.
class KnowledgeSolver {
  public:
    KnowledgeSolver(const Model& model, const Graph& graph);

    // `pairs` sorted, each once.
    Solution solve(const std::vector<ActorState>& pairs) const;

    const std::vector<Delivery>& deliveries() const { return deliveries_; }  // by crossing
    const std::vector<Arms>& arms() const { return arms_; }                  // by step

  private:
    const Model& model_;
    const Graph& graph_;
    std::vector<Delivery> deliveries_;
    std::vector<Arms> arms_;
    std::vector<StepId> order_;
};

}  // namespace seamark::model
