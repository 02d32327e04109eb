#include "model/learning.h"

#include <algorithm>
#include <optional>

namespace seamark::model {

namespace {

class LearningBuilder {
  public:
    LearningBuilder(const Model& model, const Graph& graph, const std::vector<Delivery>& deliveries,
                    const std::vector<ActorState>& pairs)
        : model_(model), graph_(graph), deliveries_(deliveries), pairs_(pairs) {}

    Learning build() const {
        Learning learning;
        for (const Step& step : model_.steps) {
            learning.by_step.push_back(learnt_in(step));
        }
        for (std::size_t i = 0; i < deliveries_.size(); ++i) {
            const Arrow& arrow = graph_.arrows[graph_.crossings[i].arrow];
            learning.by_crossing.push_back(brought_by(deliveries_[i], *model_.steps[arrow.to].actor));
        }
        learning.kept_when_entering = kept_when_entering();
        return learning;
    }

  private:
    std::optional<std::uint32_t> find(ActorId actor, StateId state) const {
        const ActorState wanted{actor, state};
        const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), wanted);
        const bool is_there = found != pairs_.end() && *found == wanted;
        return is_there ? std::optional(static_cast<std::uint32_t>(found - pairs_.begin())) : std::nullopt;
    }

    void learn(std::vector<Lesson>& lessons, ActorId actor, StateId state, bool surely) const {
        if (const auto pair = find(actor, state)) {
            lessons.push_back({*pair, surely});
        }
    }

    std::vector<Lesson> learnt_in(const Step& step) const {
        std::vector<Lesson> lessons;
        if (!step.actor) {
            return lessons;
        }
        for (const Use& use : step.needs) {
            if (use.state && !use.optional) {
                learn(lessons, *step.actor, *use.state, true);
            }
        }
        for (const Use& use : step.gives) {
            if (use.state) {
                learn(lessons, *step.actor, *use.state, !use.optional);
            }
        }
        return lessons;
    }

    std::vector<Lesson> brought_by(const Delivery& delivery, ActorId receiver) const {
        std::vector<Lesson> lessons;
        for (const Delivery::Item& item : delivery.items) {
            learn(lessons, receiver, item.state, item.surely);
        }
        if (delivery.everything) {
            auto pair = std::lower_bound(pairs_.begin(), pairs_.end(), ActorState{receiver, StateId{}});
            for (; pair != pairs_.end() && pair->actor == receiver; ++pair) {
                lessons.push_back({static_cast<std::uint32_t>(pair - pairs_.begin()), true});
            }
        }
        return lessons;
    }

    std::vector<base::Bits> kept_when_entering() const {
        std::vector<std::uint32_t> forgetful;
        for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
            if (model_.actors[pairs_[i].actor].stateless) {
                forgetful.push_back(i);
            }
        }
        std::vector<base::Bits> kept;
        if (forgetful.empty()) {
            return kept;
        }
        for (const ActorId actor : model_.actors.ids()) {
            const bool is_system = model_.lanes[model_.actors[actor].lane].role == Role::System;
            kept.push_back(is_system ? base::Bits() : kept_by(forgetful, actor));
        }
        return kept;
    }

    base::Bits kept_by(const std::vector<std::uint32_t>& forgetful, ActorId entered) const {
        base::Bits kept(pairs_.size(), true);
        for (const std::uint32_t pair : forgetful) {
            if (pairs_[pair].actor != entered) {
                kept.reset(pair);
            }
        }
        return kept;
    }

    const Model& model_;
    const Graph& graph_;
    const std::vector<Delivery>& deliveries_;
    const std::vector<ActorState>& pairs_;
};

}  // namespace

Learning find_learning(const Model& model, const Graph& graph, const std::vector<Delivery>& deliveries,
                       const std::vector<ActorState>& pairs) {
    return LearningBuilder(model, graph, deliveries, pairs).build();
}

}  // namespace seamark::model
