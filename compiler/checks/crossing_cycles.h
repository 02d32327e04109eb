// The shortest cycles between actors in an unbounded part of the graph.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checks/unbounded.h"

namespace seamark::checks {

// For each component of the unbounded graph its shortest cycle that crosses between actors, of several the
// one that is written first. A cycle whose only crossings are one call and its answer stays with the caller
// and does not count; components without another are left out.
std::vector<model::Way> find_crossing_cycles(const Context& context, const UnboundedGraph& unbounded);

}  // namespace seamark::checks
