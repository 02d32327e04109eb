#include "checks/loss_path.h"

#include <algorithm>
#include <deque>
#include <set>

#include "model/solve_knowledge.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool gives(const Step& step, StateId state) {
    return std::any_of(step.gives.begin(), step.gives.end(),
                       [&](const Use& use) { return use.state == state; });
}

bool teaches(const Step& step, StateId state) {
    const bool reported_need = std::any_of(step.needs.begin(), step.needs.end(), [&](const Use& use) {
        return use.state == state && !use.optional;
    });
    return reported_need || gives(step, state);
}

// Arrows from a step to the one that a search began at, shortest first.
class WayBack {
  public:
    WayBack(const Graph& graph, StepId end) : graph_(graph), next_(graph.incoming.size()) { reach(end, {}); }

    // The next step to look at, in the order in which they were reached.
    std::optional<StepId> next() {
        if (queue_.empty()) {
            return std::nullopt;
        }
        const StepId step = queue_.front();
        queue_.pop_front();
        return step;
    }
    void reach(StepId step, std::optional<std::uint32_t> by_arrow) {
        if (!next_[step.index].is_reached) {
            next_[step.index] = {true, by_arrow};
            queue_.push_back(step);
        }
    }
    std::vector<std::uint32_t> arrows_from(StepId step) const {
        std::vector<std::uint32_t> arrows;
        for (auto arrow = next_[step.index].arrow; arrow;
             arrow = next_[graph_.arrows[*arrow].to.index].arrow) {
            arrows.push_back(*arrow);
        }
        return arrows;
    }

  private:
    struct Reached {
        bool is_reached = false;
        std::optional<std::uint32_t> arrow;  // that leads on towards the end
    };
    const Graph& graph_;
    std::vector<Reached> next_;
    std::deque<StepId> queue_;
};

// What the actor that lacks a state knows of it, at every step.
struct KnownOfPair {
    const Solution& solution;
    std::size_t pair;

    KnownAtStep at(StepId step) const { return solution.at(step, pair); }
};

struct Way {
    StepId start;
    std::vector<std::uint32_t> arrows;
};

class LossPathFinder {
  public:
    LossPathFinder(const Context& context, const KnowledgeSolver& solver, const KnownOfPair& known,
                   const Loss& loss)
        : model_(context.model),
          graph_(context.graph),
          solver_(solver),
          known_(known),
          loss_(loss),
          actor_(*model_.steps[loss.step].actor) {}

    LossPath find() {
        const std::optional<Way> from_giver = way_from_giver(loss_.step);
        if (!loss_.known.possible && from_giver) {
            path_.giver = from_giver->start;
            take(*from_giver);
        } else {
            take(lacking_way());
            find_giver(from_giver);
        }
        follow();
        return std::move(path_);
    }

  private:
    bool lacks(const Knowing& known) const {
        if (loss_.is_optional) {
            return !known.possible;
        }
        return loss_.known.worst == Known::Not ? known.worst == Known::Not : known.worst != Known::Surely;
    }
    ActorId actor_of(StepId step) const { return *model_.steps[step].actor; }
    bool is_crossing(const Arrow& arrow) const { return arrow.crossing.has_value(); }

    // Whether the arrow makes the actor forget.
    bool forgets_at(const Arrow& arrow, ActorId actor) const {
        return is_crossing(arrow) && model_.actors[actor].stateless && actor_of(arrow.to) != actor &&
               role_of(model_, arrow.to) != Role::System;
    }

    // How well the arrow brings the state to its second step's actor.
    Known brought_by(const Arrow& arrow) const {
        if (!is_crossing(arrow)) {
            return Known::Not;
        }
        const Delivery& delivery = solver_.deliveries()[*arrow.crossing];
        Known best = delivery.everything ? Known::Surely : Known::Not;
        for (const Delivery::Item& item : delivery.items) {
            if (item.state == loss_.state) {
                best = std::max(best, item.surely ? Known::Surely : Known::Perhaps);
            }
        }
        return best;
    }

    Known brought_to_actor(const Arrow& arrow) const {
        return is_crossing(arrow) && actor_of(arrow.to) == actor_ ? brought_by(arrow) : Known::Not;
    }

    bool is_lacking_arm(std::uint32_t index) const {
        const Arrow& arrow = graph_.arrows[index];
        const Known brought = brought_to_actor(arrow);
        if (lacks({brought, brought != Known::Not})) {
            return forgets_at(arrow, actor_) || lacks(known_.at(arrow.from).leaving);
        }
        return false;
    }

    // The arms on which the state is missing at the step; those that are awaited together only where it is
    // missing on all of them.
    std::vector<std::uint32_t> lacking_arms(StepId step) const {
        const Arms& arms = solver_.arms()[step.index];
        const auto is_lacking = [&](std::uint32_t arrow) { return is_lacking_arm(arrow); };
        std::vector<std::uint32_t> lacking;
        std::copy_if(arms.alone.begin(), arms.alone.end(), std::back_inserter(lacking), is_lacking);
        if (std::all_of(arms.awaited.begin(), arms.awaited.end(), is_lacking)) {
            lacking.insert(lacking.end(), arms.awaited.begin(), arms.awaited.end());
        }
        std::sort(lacking.begin(), lacking.end());
        return lacking;
    }

    // Backwards to an entry, to where the actor forgot, or to what brings the state as optional.
    Way lacking_way() {
        WayBack back(graph_, loss_.step);
        while (const std::optional<StepId> step = back.next()) {
            if (gives_optionally(*step)) {
                path_.optional_from_start = true;
                return {*step, back.arrows_from(*step)};
            }
            if (solver_.arms()[step->index].is_entry) {
                return {*step, back.arrows_from(*step)};
            }
            for (const std::uint32_t index : lacking_arms(*step)) {
                const Arrow& arrow = graph_.arrows[index];
                if (forgets_at(arrow, actor_) || brought_to_actor(arrow) == Known::Perhaps) {
                    return with_beginning(index, back.arrows_from(*step));
                }
                back.reach(arrow.from, index);
            }
        }
        return {loss_.step, {}};
    }

    bool gives_optionally(StepId step) const {
        return step != loss_.step && model_.steps[step].actor == actor_ &&
               gives(model_.steps[step], loss_.state);
    }

    // The arrow, before it the way on which the actor learnt what it forgot, behind it the rest.
    Way with_beginning(std::uint32_t arrow, std::vector<std::uint32_t> rest) {
        rest.insert(rest.begin(), arrow);
        const StepId from = graph_.arrows[arrow].from;
        if (brought_to_actor(graph_.arrows[arrow]) == Known::Perhaps) {
            path_.optional_at = 0;
            return {from, std::move(rest)};
        }
        std::optional<Way> before =
            gives(model_.steps[from], loss_.state) ? Way{from, {}} : way_from_giver(from);
        if (!before) {
            return {from, std::move(rest)};
        }
        before->arrows.insert(before->arrows.end(), rest.begin(), rest.end());
        return *before;
    }

    // From the nearest step that gives the state and can lead to `end`, itself aside.
    std::optional<Way> way_from_giver(StepId end) const {
        WayBack back(graph_, end);
        while (const std::optional<StepId> step = back.next()) {
            if (*step != end && gives(model_.steps[*step], loss_.state)) {
                return Way{*step, back.arrows_from(*step)};
            }
            for (const std::uint32_t arrow : graph_.incoming[step->index]) {
                back.reach(graph_.arrows[arrow].from, arrow);
            }
        }
        return std::nullopt;
    }

    void take(const Way& way) {
        path_.start = way.start;
        path_.arrows = way.arrows;
    }

    void find_giver(const std::optional<Way>& from_giver) {
        if (from_giver) {
            path_.giver = from_giver->start;
        }
        StepId step = path_.start;
        for (const std::uint32_t arrow : path_.arrows) {
            if (gives(model_.steps[step], loss_.state)) {
                path_.giver = step;
                path_.giver_is_on_path = true;
            }
            step = graph_.arrows[arrow].to;
        }
    }

    // Along the way, who has the state.
    void follow() {
        std::set<ActorId> having;
        path_.giver_is_on_path = path_.giver_is_on_path || path_.giver == path_.start;
        for (std::size_t i = 0; i < path_.arrows.size(); ++i) {
            const Arrow& arrow = graph_.arrows[path_.arrows[i]];
            if (teaches(model_.steps[arrow.from], loss_.state)) {
                having.insert(actor_of(arrow.from));
            }
            cross(arrow, i, having);
            if (!path_.met_at && known_.at(arrow.to).arriving.possible) {
                path_.met_at = i;
            }
        }
    }

    void cross(const Arrow& arrow, std::size_t position, std::set<ActorId>& having) {
        if (!is_crossing(arrow)) {
            return;
        }
        const bool sender_has_it = having.count(actor_of(arrow.from)) > 0;
        if (brought_by(arrow) != Known::Not) {
            having.insert(actor_of(arrow.to));
        }
        for (auto actor = having.begin(); actor != having.end();) {
            const bool forgets = forgets_at(arrow, *actor);
            path_.forgotten_at = forgets && *actor == actor_ ? std::optional(position) : path_.forgotten_at;
            actor = forgets ? having.erase(actor) : std::next(actor);
        }
        if (sender_has_it && having.count(actor_of(arrow.to)) == 0) {
            path_.dropped_at = position;
        }
    }

    const Model& model_;
    const Graph& graph_;
    const KnowledgeSolver& solver_;
    const KnownOfPair& known_;
    const Loss& loss_;
    ActorId actor_;
    LossPath path_;
};

// Some pairs and what they know.
class PairSolution {
  public:
    PairSolution(const KnowledgeSolver& solver, std::vector<ActorState> pairs) : pairs_(std::move(pairs)) {
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        solution_ = solver.solve(pairs_);
    }
    // The pair is one of them.
    KnownOfPair of(ActorState pair) const {
        const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), pair);
        return {solution_, static_cast<std::size_t>(found - pairs_.begin())};
    }

  private:
    std::vector<ActorState> pairs_;
    Solution solution_;
};

ActorState lacking_pair(const Context& context, const Loss& loss) {
    return {*context.model.steps[loss.step].actor, loss.state};
}

std::optional<StepId> sender_of_drop(const Context& context, const LossPath& path) {
    return path.dropped_at ? std::optional(context.graph.arrows[path.arrows[*path.dropped_at]].from)
                           : std::nullopt;
}

// For all senders at once: the graph is solved as often for one pair as for many.
void find_sure_senders(const Context& context, const KnowledgeSolver& solver, const std::vector<Loss>& losses,
                       std::vector<LossPath>& paths) {
    std::vector<ActorState> pairs;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        if (const auto sender = sender_of_drop(context, paths[i])) {
            pairs.push_back({*context.model.steps[*sender].actor, losses[i].state});
        }
    }
    const PairSolution known(solver, std::move(pairs));
    for (std::size_t i = 0; i < losses.size(); ++i) {
        if (const auto sender = sender_of_drop(context, paths[i])) {
            const ActorState pair{*context.model.steps[*sender].actor, losses[i].state};
            paths[i].sender_has_it_surely = known.of(pair).at(*sender).leaving.worst == Known::Surely;
        }
    }
}

}  // namespace

std::vector<LossPath> find_loss_paths(const Context& context, const std::vector<Loss>& losses) {
    const KnowledgeSolver solver(context.model, context.graph);
    std::vector<ActorState> pairs;
    for (const Loss& loss : losses) {
        pairs.push_back(lacking_pair(context, loss));
    }
    const PairSolution known(solver, std::move(pairs));
    std::vector<LossPath> paths;
    for (const Loss& loss : losses) {
        const KnownOfPair of_pair = known.of(lacking_pair(context, loss));
        paths.push_back(LossPathFinder(context, solver, of_pair, loss).find());
    }
    find_sure_senders(context, solver, losses, paths);
    return paths;
}

}  // namespace seamark::checks
