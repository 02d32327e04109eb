// What an arrow between two lanes goes over.
#pragma once

#include <vector>

#include "model/graph.h"
#include "model/model.h"

namespace seamark::model {

// The lines that stand between the two lanes, from top to bottom.
std::vector<LineKind> crossed_lines(const Model& model, LaneId a, LaneId b);
// Those between the arrow's steps; none where a lane did not resolve.
std::vector<LineKind> crossed_lines(const Model& model, const Arrow& arrow);

// The contracts that bind the crossing: those in scope for the roles of its two steps.
std::vector<ContractId> binding_contracts(const Model& model, const Arrow& arrow);

}  // namespace seamark::model
