// What of the cargo is of use to its receiver (semantics.md, "Use of cargo": U).
#pragma once

#include <functional>
#include <vector>

#include "model/graph.h"
#include "model/model.h"

namespace seamark::model {

// Whether the receiver's own schema names what an item of cargo is called on the wire.
using NamedByReceiver = std::function<bool(const Crossing& crossing, const Cargo& item)>;

// By crossing, one flag for each item of its cargo (delivery.h): whether a contract requires it there, the
// receiver's schema names it, or the receiver comes, while it remembers, to a step that needs it or to a
// crossing that carries it on and is of use by this same rule.
std::vector<std::vector<bool>> find_use_of_cargo(const Model& model, const Graph& graph,
                                                 const NamedByReceiver& named_by_receiver);

}  // namespace seamark::model
