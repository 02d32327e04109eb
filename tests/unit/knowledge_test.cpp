// The indexes over the flow graph agree with the equations of docs/semantics.md, solved here in the plainest
// way: one actor, one state and one step after the other, again and again until nothing changes.
#include "model/knowledge.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <tuple>

#include "model/cells.h"
#include "model/use_of_cargo.h"
#include "support/compile.h"
#include "support/random_blueprint.h"

namespace seamark::test {

namespace {

using namespace seamark::model;

class Equations {
  public:
    Equations(const Model& model, const Graph& graph) : model_(model), graph_(graph) {}

    // `lo` or `hi` of an actor and a state, by step: on arriving and on leaving.
    std::vector<std::pair<int, int>> solve(ActorId actor, StateId state, bool is_worst) const {
        std::vector<std::pair<int, int>> known(model_.steps.size(),
                                               is_worst ? std::pair{2, 2} : std::pair{0, 0});
        for (bool has_changed = true; has_changed;) {
            has_changed = false;
            for (const StepId step : model_.steps.ids()) {
                const int arriving = meet(step, actor, state, is_worst, known);
                const std::pair<int, int> now{arriving, learn(step, actor, state, arriving)};
                has_changed = has_changed || now != known[step.index];
                known[step.index] = now;
            }
        }
        return known;
    }

    // C(e, x); 2 for everything where the crossing is open.
    int brings(const Crossing& crossing, StateId state) const {
        if (is_open(crossing)) {
            return 2;
        }
        int best = 0;
        for (const Cargo& item : cargo(crossing)) {
            best = item.state == state ? std::max(best, item.optional ? 1 : 2) : best;
        }
        return requires_state(crossing, state) ? 2 : best;
    }

    bool is_open(const Crossing& crossing) const {
        const bool is_unanswered = crossing.seam && model_.seams[*crossing.seam].carries_unanswered;
        return (!crossing.seam && !crossing.answer_of) || is_unanswered || cargo(crossing).empty();
    }

    const std::vector<Cargo>& cargo(const Crossing& crossing) const {
        static const std::vector<Cargo> nothing;
        if (crossing.answer_of) {
            return model_.seams[*crossing.answer_of].answers;
        }
        return crossing.seam ? model_.seams[*crossing.seam].carries : nothing;
    }

    bool requires_state(const Crossing& crossing, StateId state) const {
        const Arrow& arrow = graph_.arrows[crossing.arrow];
        for (const Contract& contract : model_.contracts) {
            if (crossing.seam && contract.from == role(arrow.from) && contract.to == role(arrow.to)) {
                return std::any_of(contract.required.begin(), contract.required.end(),
                                   [&](const auto& item) { return item.state == state; });
            }
        }
        return false;
    }

    // Whether the receiver comes, while it remembers, to a use; `used`: U so far, by crossing and state.
    bool comes_to_use(StepId first, StateId state,
                      const std::set<std::pair<std::uint32_t, StateId>>& used) const {
        const ActorId actor = *model_.steps[first].actor;
        std::set<StepId> seen{first};
        std::vector<StepId> pending{first};
        while (!pending.empty()) {
            const StepId step = pending.back();
            pending.pop_back();
            const bool is_own = model_.steps[step].actor == actor;
            if (is_own && uses(step, state, used)) {
                return true;
            }
            if (model_.actors[actor].stateless && !is_own && role(step) != Role::System) {
                continue;
            }
            for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
                if (seen.insert(graph_.arrows[arrow].to).second) {
                    pending.push_back(graph_.arrows[arrow].to);
                }
            }
        }
        return false;
    }

  private:
    Role role(StepId step) const { return *role_of(model_, step); }

    bool uses(StepId step, StateId state, const std::set<std::pair<std::uint32_t, StateId>>& used) const {
        for (const Use& need : model_.steps[step].needs) {
            if (need.state == state) {
                return true;
            }
        }
        for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
            const auto crossing = graph_.arrows[arrow].crossing;
            if (crossing &&
                (is_open(graph_.crossings[*crossing]) ||
                 (brings(graph_.crossings[*crossing], state) > 0 && used.count({*crossing, state}) > 0))) {
                return true;
            }
        }
        return false;
    }

    int learn(StepId step, ActorId actor, StateId state, int known) const {
        if (model_.steps[step].actor != actor) {
            return known;
        }
        for (const Use& need : model_.steps[step].needs) {
            known = need.state == state && !need.optional ? 2 : known;
        }
        for (const Use& given : model_.steps[step].gives) {
            known = given.state == state ? std::max(known, given.optional ? 1 : 2) : known;
        }
        return known;
    }

    int arm(const Arrow& arrow, ActorId actor, StateId state, int known) const {
        if (!arrow.crossing) {
            return known;
        }
        const ActorId receiver = *model_.steps[arrow.to].actor;
        if (role(arrow.to) != Role::System && model_.actors[actor].stateless && actor != receiver) {
            known = 0;
        }
        return actor == receiver ? std::max(known, brings(graph_.crossings[*arrow.crossing], state)) : known;
    }

    bool reaches(StepId from, StepId to) const {
        std::set<StepId> seen{from};
        std::vector<StepId> pending{from};
        while (!pending.empty()) {
            const StepId step = pending.back();
            pending.pop_back();
            for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
                if (seen.insert(graph_.arrows[arrow].to).second) {
                    pending.push_back(graph_.arrows[arrow].to);
                }
            }
        }
        return seen.count(to) > 0;
    }

    int meet(StepId step, ActorId actor, StateId state, bool is_worst,
             const std::vector<std::pair<int, int>>& known) const {
        std::vector<int> arms;
        int awaited = -1;
        for (const std::uint32_t index : graph_.incoming[step.index]) {
            const Arrow& arrow = graph_.arrows[index];
            const int value = arm(arrow, actor, state, known[arrow.from.index].second);
            if (model_.steps[step].joins && arrow.in_flow && !reaches(step, arrow.from)) {
                awaited = std::max(awaited, value);
            } else {
                arms.push_back(value);
            }
        }
        if (awaited >= 0) {
            arms.push_back(awaited);
        }
        if (std::find(graph_.entries.begin(), graph_.entries.end(), step) != graph_.entries.end() ||
            arms.empty()) {
            arms.push_back(0);
        }
        return is_worst ? *std::min_element(arms.begin(), arms.end())
                        : *std::max_element(arms.begin(), arms.end());
    }

    const Model& model_;
    const Graph& graph_;
};

// Every state that the index can be asked about.
std::vector<std::pair<StepId, StateId>> questions(const Model& model, const Graph& graph) {
    std::vector<std::pair<StepId, StateId>> all;
    for (const StepId step : model.steps.ids()) {
        for (const Use& need : model.steps[step].needs) {
            if (graph.is_at_an_arrow(step)) {
                all.emplace_back(step, *need.state);
            }
        }
    }
    for (const Crossing& crossing : graph.crossings) {
        for (const Cargo& item : Equations(model, graph).cargo(crossing)) {
            all.emplace_back(graph.arrows[crossing.arrow].from, *item.state);
        }
    }
    return all;
}

std::set<std::pair<std::uint32_t, StateId>> use_by_the_equations(const Model& model, const Graph& graph) {
    const Equations equations(model, graph);
    std::set<std::pair<std::uint32_t, StateId>> used;
    for (bool has_grown = true; has_grown;) {
        const std::size_t before = used.size();
        for (std::uint32_t i = 0; i < graph.crossings.size(); ++i) {
            for (const StateId state : model.states.ids()) {
                if (equations.requires_state(graph.crossings[i], state) ||
                    equations.comes_to_use(graph.arrows[graph.crossings[i].arrow].to, state, used)) {
                    used.emplace(i, state);
                }
            }
        }
        has_grown = used.size() > before;
    }
    return used;
}

}  // namespace

TEST_CASE("what actors know is what the equations say", "[knowledge]") {
    std::set<std::tuple<Known, bool, Known>> seen;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const Compiled compiled = compile_text(random_blueprint(seed));
        REQUIRE(compiled.compilation.is_resolved);
        const Model& model = compiled.compilation.model;
        const Graph& graph = compiled.compilation.graph;
        const Knowledge knowledge = build_knowledge(model, graph);
        const Equations equations(model, graph);
        for (const auto& [step, state] : questions(model, graph)) {
            INFO("seed " << seed << ", " << model.steps[step].name.text << ", "
                         << model.states[state].name.text);
            const KnownAtStep& known = knowledge.at(step, state);
            const auto lo = equations.solve(*model.steps[step].actor, state, true)[step.index];
            const auto hi = equations.solve(*model.steps[step].actor, state, false)[step.index];
            CHECK(static_cast<int>(known.arriving.worst) == lo.first);
            CHECK(static_cast<int>(known.leaving.worst) == lo.second);
            CHECK(known.arriving.possible == (hi.first >= 1));
            CHECK(known.leaving.possible == (hi.second >= 1));
            seen.emplace(known.arriving.worst, known.arriving.possible, known.leaving.worst);
        }
    }
    // All that can be: nothing is learnt, something is, from each level to each higher one.
    CHECK(seen.size() >= 8);
}

TEST_CASE("what is of use is what the equations say", "[knowledge]") {
    std::size_t useful = 0;
    std::size_t useless = 0;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const Compiled compiled = compile_text(random_blueprint(seed));
        const Model& model = compiled.compilation.model;
        const Graph& graph = compiled.compilation.graph;
        const auto found =
            find_use_of_cargo(model, graph, [](const Crossing&, const Cargo&) { return false; });
        const auto expected = use_by_the_equations(model, graph);
        for (std::uint32_t i = 0; i < found.size(); ++i) {
            const std::vector<Cargo>& cargo = Equations(model, graph).cargo(graph.crossings[i]);
            for (std::size_t k = 0; k < cargo.size(); ++k) {
                INFO("seed " << seed << ", crossing " << i << ", " << cargo[k].name.text);
                CHECK(found[i][k] == (expected.count({i, *cargo[k].state}) > 0));
                ++(found[i][k] ? useful : useless);
            }
        }
    }
    CHECK(useful > 100);
    CHECK(useless > 100);
}

}  // namespace seamark::test
