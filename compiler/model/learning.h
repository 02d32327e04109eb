// What each step and crossing does to what actors know.
#pragma once

#include <cstdint>
#include <vector>

#include "base/bits.h"
#include "model/delivery.h"
#include "model/graph.h"
#include "model/model.h"

namespace seamark::model {

struct ActorState {
    ActorId actor;
    StateId state;

    friend bool operator==(ActorState a, ActorState b) { return a.actor == b.actor && a.state == b.state; }
    friend bool operator<(ActorState a, ActorState b) {
        return a.actor == b.actor ? a.state < b.state : a.actor < b.actor;
    }
};

// One pair of those asked about, by its position among them, and how well it is learnt.
struct Lesson {
    std::uint32_t pair = 0;
    bool surely = false;
};

struct Learning {
    std::vector<std::vector<Lesson>> by_step;      // what the step needs plainly or gives
    std::vector<std::vector<Lesson>> by_crossing;  // what it brings
    // By actor: the pairs that are not forgotten when it takes over. Empty where no pair's actor is
    // stateless, and for the actors of systems.
    std::vector<base::Bits> kept_when_entering;
};

// `pairs` sorted, each once. `deliveries` by crossing.
Learning find_learning(const Model& model, const Graph& graph, const std::vector<Delivery>& deliveries,
                       const std::vector<ActorState>& pairs);

}  // namespace seamark::model
