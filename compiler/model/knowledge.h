// What an actor knows (semantics.md, "Knowledge"): an index over the flow graph.
//
// What one actor knows of one state depends on no other actor and no other state, so the index keeps only
// the pairs that something asks about, and each at the actor's own steps.
#pragma once

#include <optional>
#include <vector>

#include "model/graph.h"
#include "model/model.h"
#include "model/solve_knowledge.h"

namespace seamark::model {

class Knowledge {
  public:
    // What the step's actor knows of a state that the step needs, or that a crossing from it carries or
    // answers; the step stands at an arrow.
    const KnownAtStep& at(StepId step, StateId state) const;

  private:
    friend Knowledge build_knowledge(const Model& model, const Graph& graph);

    std::vector<std::vector<StateId>> asked_;       // by actor, sorted
    std::vector<std::vector<KnownAtStep>> facts_;   // by step: one for each of its actor's asked states
    std::vector<std::optional<ActorId>> actor_of_;  // by step
};

Knowledge build_knowledge(const Model& model, const Graph& graph);

}  // namespace seamark::model
