#include "model/knowledge.h"

#include <algorithm>

#include "base/check.h"

namespace seamark::model {

namespace {

// Pairs looked at in one go: few enough that all steps' bits stay near, enough that most files are one go.
constexpr std::size_t slice_width = 2048;

void ask(std::vector<std::vector<StateId>>& asked, const std::optional<ActorId>& actor,
         const std::optional<StateId>& state) {
    if (actor && state) {
        asked[actor->index].push_back(*state);
    }
}

// By actor, sorted, each once: what its steps need and what the seams from them carry or answer.
std::vector<std::vector<StateId>> find_asked(const Model& model, const Graph& graph) {
    std::vector<std::vector<StateId>> asked(model.actors.size());
    for (const StepId id : model.steps.ids()) {
        if (!graph.is_at_an_arrow(id)) {
            continue;
        }
        for (const Use& use : model.steps[id].needs) {
            ask(asked, model.steps[id].actor, use.state);
        }
    }
    for (const Crossing& crossing : graph.crossings) {
        for (const Cargo& cargo : cargo_of(model, crossing)) {
            ask(asked, model.steps[graph.arrows[crossing.arrow].from].actor, cargo.state);
        }
    }
    for (std::vector<StateId>& states : asked) {
        std::sort(states.begin(), states.end());
        states.erase(std::unique(states.begin(), states.end()), states.end());
    }
    return asked;
}

std::vector<ActorState> all_pairs(const std::vector<std::vector<StateId>>& asked) {
    std::vector<ActorState> pairs;
    for (std::uint32_t actor = 0; actor < asked.size(); ++actor) {
        for (const StateId state : asked[actor]) {
            pairs.push_back({ActorId{actor}, state});
        }
    }
    return pairs;
}

std::vector<std::vector<StepId>> steps_of_actors(const Model& model, const Graph& graph) {
    std::vector<std::vector<StepId>> steps(model.actors.size());
    for (const StepId id : model.steps.ids()) {
        if (model.steps[id].actor && graph.is_at_an_arrow(id)) {
            steps[model.steps[id].actor->index].push_back(id);
        }
    }
    return steps;
}

}  // namespace

const KnownAtStep& Knowledge::at(StepId step, StateId state) const {
    SEAMARK_CHECK(actor_of_[step.index].has_value());
    const std::vector<StateId>& asked = asked_[actor_of_[step.index]->index];
    const auto found = std::lower_bound(asked.begin(), asked.end(), state);
    SEAMARK_CHECK(found != asked.end() && *found == state);
    return facts_[step.index][static_cast<std::size_t>(found - asked.begin())];
}

Knowledge build_knowledge(const Model& model, const Graph& graph) {
    Knowledge knowledge;
    knowledge.asked_ = find_asked(model, graph);
    knowledge.facts_.resize(model.steps.size());
    for (const Step& step : model.steps) {
        knowledge.actor_of_.push_back(step.actor);
    }
    const KnowledgeSolver solver(model, graph);
    const std::vector<std::vector<StepId>> steps = steps_of_actors(model, graph);
    const std::vector<ActorState> pairs = all_pairs(knowledge.asked_);
    for (std::size_t first = 0; first < pairs.size(); first += slice_width) {
        const std::size_t last = std::min(first + slice_width, pairs.size());
        const std::vector<ActorState> slice(pairs.begin() + static_cast<std::ptrdiff_t>(first),
                                            pairs.begin() + static_cast<std::ptrdiff_t>(last));
        const Solution solution = solver.solve(slice);
        for (std::size_t pair = 0; pair < slice.size(); ++pair) {
            for (const StepId step : steps[slice[pair].actor.index]) {
                knowledge.facts_[step.index].push_back(solution.at(step, pair));
            }
        }
    }
    return knowledge;
}

}  // namespace seamark::model
