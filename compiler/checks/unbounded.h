// Cycles that no person ends and no bound: what SM501 and SM502 report (semantics.md, "Loops").
#pragma once

#include <cstdint>
#include <vector>

#include "checks/check.h"
#include "model/shortest_ways.h"

namespace seamark::checks {

// The graph without the steps of humans and customers, without the arrows that a seam with `attempts` bounds,
// and without crossings that have no seam: G'.
struct UnboundedGraph {
    std::vector<bool> kept;                // by arrow
    std::vector<std::uint32_t> component;  // by step: strongly connected

    // Whether the arrow lies on a cycle that is left.
    bool is_on_cycle(const model::Graph& graph, std::uint32_t arrow) const {
        return kept[arrow] &&
               component[graph.arrows[arrow].from.index] == component[graph.arrows[arrow].to.index];
    }
};

UnboundedGraph find_unbounded(const Context& context);

// Whether some seam's `otherwise` adds the arrow.
bool is_added_by_otherwise(const Context& context, const model::Arrow& arrow);

}  // namespace seamark::checks
