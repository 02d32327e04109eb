// How paths meet at a step (semantics.md, "Knowledge": arms).
#pragma once

#include <cstdint>
#include <vector>

#include "model/graph.h"

namespace seamark::model {

// The arms of one step as indexes into Graph::arrows. Of the arms that are awaited together the best counts
// and they are one arm; of all arms the worst.
struct Arms {
    bool is_entry = false;  // a path may begin here
    std::vector<std::uint32_t> alone;
    std::vector<std::uint32_t>
        awaited;  // at a step marked `joins`: the flows' arrows from steps it does not lead back to
};

// By step.
std::vector<Arms> find_arms(const Model& model, const Graph& graph);

// The steps at an arrow, so that a step comes before those it leads to, but for arrows that lead back:
// reverse post-order from the entries.
std::vector<StepId> walk_order(const Graph& graph);

}  // namespace seamark::model
