// What a crossing brings to its receiver (semantics.md, "Knowledge": C).
#pragma once

#include <vector>

#include "model/graph.h"
#include "model/model.h"

namespace seamark::model {

// What is written to cross there: what its seam carries, or for an answer what the call `answers`. Empty
// where there is no seam.
const std::vector<Cargo>& cargo_of(const Model& model, const Crossing& crossing);

// Its seam or cargo is missing, `?` or has a name that did not resolve: it brings everything.
bool is_open(const Model& model, const Crossing& crossing);

// The states that contracts in scope require of the crossing's seam, each once; none of an answer, none
// where there is no seam.
std::vector<StateId> required_of(const Model& model, const Graph& graph, const Crossing& crossing);

struct Delivery {
    struct Item {
        StateId state;
        bool surely = false;
    };
    bool everything = false;
    std::vector<Item> items;  // none where it brings everything; a state may stand twice, and the best counts
};

// By crossing.
std::vector<Delivery> find_deliveries(const Model& model, const Graph& graph);

}  // namespace seamark::model
