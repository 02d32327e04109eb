#include "checks/cargo_proposal.h"

#include <algorithm>
#include <map>
#include <set>

namespace seamark::checks {

using namespace seamark::model;

namespace {

// Arrows looked at each way: a large blueprint with many crossings to mend is still judged in linear time.
constexpr std::size_t horizon = 64;

// The first arrows of a step at which thousands may meet.
base::ArrayView<std::uint32_t> nearest(const std::vector<std::uint32_t>& arrows) {
    return {arrows.data(), std::min(arrows.size(), horizon)};
}

enum class Direction { Onwards, Back };

// The actor's steps near `start`, breadth-first. A stateless actor's do not lie behind a step of another
// agent, human or customer, since it forgets there.
class Walk {
  public:
    Walk(const Context& context, StepId start, Direction direction)
        : context_(context), actor_(*context.model.steps[start].actor), direction_(direction) {
        reached_.push_back(start);
        seen_.insert(start);
    }

    std::vector<StepId> own_steps() {
        for (std::size_t next = 0; next < reached_.size() && looked_at_ < horizon; ++next) {
            if (remembers_at(reached_[next])) {
                go_on_from(reached_[next]);
            }
        }
        reached_.erase(
            std::remove_if(reached_.begin(), reached_.end(), [&](StepId step) { return !is_own(step); }),
            reached_.end());
        return std::move(reached_);
    }

  private:
    bool is_own(StepId step) const { return context_.model.steps[step].actor == actor_; }
    bool remembers_at(StepId step) const {
        return is_own(step) || !context_.model.actors[actor_].stateless ||
               role_of(context_.model, step) == Role::System;
    }
    void go_on_from(StepId step) {
        const Graph& graph = context_.graph;
        const bool is_onwards = direction_ == Direction::Onwards;
        for (const std::uint32_t arrow : (is_onwards ? graph.outgoing : graph.incoming)[step.index]) {
            const StepId other = is_onwards ? graph.arrows[arrow].to : graph.arrows[arrow].from;
            if (++looked_at_ > horizon) {
                return;
            }
            if (seen_.insert(other).second) {
                reached_.push_back(other);
            }
        }
    }

    const Context& context_;
    ActorId actor_;
    Direction direction_;
    std::size_t looked_at_ = 0;
    std::vector<StepId> reached_;
    std::set<StepId> seen_;
};

const std::vector<Cargo>& cargo_over(const Model& model, const Crossing& crossing) {
    static const std::vector<Cargo> nothing;
    if (crossing.answer_of) {
        return model.seams[*crossing.answer_of].answers;
    }
    return crossing.seam ? model.seams[*crossing.seam].carries : nothing;
}

// What the sender has when it leaves by the crossing, as far as its own steps and seams say: true where
// surely.
class Known {
  public:
    Known(const Context& context, StepId sender) {
        for (const StepId step : Walk(context, sender, Direction::Back).own_steps()) {
            learn(context.model.steps[step].needs);
            learn(context.model.steps[step].gives);
            for (const std::uint32_t arrow : nearest(context.graph.incoming[step.index])) {
                if (const auto crossing = context.graph.arrows[arrow].crossing) {
                    learn(cargo_over(context.model, context.graph.crossings[*crossing]));
                }
            }
        }
    }

    std::optional<bool> find(StateId state) const {
        const auto found = surely_.find(state);
        return found == surely_.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    template <class Uses>
    void learn(const Uses& uses) {
        for (const auto& use : uses) {
            if (use.state) {
                bool& surely = surely_.try_emplace(*use.state, false).first->second;
                surely = surely || !use.optional;
            }
        }
    }

    std::map<StateId, bool> surely_;
};

// What the receiver's steps need and its seams carry on before one of its steps gives it, nearest first.
class Wanted {
  public:
    Wanted(const Context& context, StepId receiver) {
        for (const StepId step : Walk(context, receiver, Direction::Onwards).own_steps()) {
            want(context.model.steps[step].needs);
            settle(context.model.steps[step].gives);
            for (const std::uint32_t arrow : nearest(context.graph.outgoing[step.index])) {
                if (const auto crossing = context.graph.arrows[arrow].crossing) {
                    want(cargo_over(context.model, context.graph.crossings[*crossing]));
                }
            }
        }
    }

    const std::vector<StateId>& states() const { return states_; }

  private:
    template <class Uses>
    void want(const Uses& uses) {
        for (const auto& use : uses) {
            if (use.state && settled_.insert(*use.state).second) {
                states_.push_back(*use.state);
            }
        }
    }
    template <class Uses>
    void settle(const Uses& uses) {
        for (const auto& use : uses) {
            if (use.state) {
                settled_.insert(*use.state);
            }
        }
    }

    std::vector<StateId> states_;
    std::set<StateId> settled_;  // wanted already, or given by the receiver itself
};

bool may_cross(const Model& model, StateId state, Role receiver) {
    const Tags tags = effective_tags(model, model.states[state]);
    return !tags.secret && !(tags.internal && receiver == Role::Customer);
}

std::vector<StateId> required_by_contracts(const Model& model, Role sender, Role receiver) {
    std::vector<StateId> required;
    for (const ContractId contract : contracts_for(model, sender, receiver)) {
        for (const Contract::Required& item : model.contracts[contract].required) {
            if (item.state && std::find(required.begin(), required.end(), *item.state) == required.end()) {
                required.push_back(*item.state);
            }
        }
    }
    return required;
}

}  // namespace

std::vector<ProposedCargo> propose_cargo(const Context& context, const Arrow& crossing) {
    const Model& model = context.model;
    const Role receiver = *role_of(model, crossing.to);
    const Known known(context, crossing.from);
    const Wanted wanted(context, crossing.to);
    std::vector<ProposedCargo> proposed;
    std::set<StateId> chosen;
    for (const StateId state : required_by_contracts(model, *role_of(model, crossing.from), receiver)) {
        chosen.insert(state);
        proposed.push_back({state, false});
    }
    for (const StateId state : wanted.states()) {
        const std::optional<bool> surely = known.find(state);
        if (surely && may_cross(model, state, receiver) && chosen.insert(state).second) {
            proposed.push_back({state, !*surely});
        }
    }
    return proposed;
}

}  // namespace seamark::checks
