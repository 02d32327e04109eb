// Cycles in which one actor calls several others.
#pragma once

#include <optional>
#include <vector>

#include "checks/unbounded.h"

namespace seamark::checks {

// The shortest cycle through at least two calls of the actor and their answers, all else inside the actor.
// `arrows`: the arrows of one component. The search is exhaustive up to a fixed number of steps looked at,
// since two disjoint ways through a graph cannot be found faster; beyond it a cycle may be missed.
std::optional<model::Way> find_call_cycle(const Context& context, const std::vector<std::uint32_t>& arrows,
                                          model::ActorId caller);

}  // namespace seamark::checks
