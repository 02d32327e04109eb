#include "checks/losses.h"

#include <deque>
#include <set>
#include <utility>

#include "model/delivery.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::vector<StepId> breadth_first(const Graph& graph) {
    std::vector<StepId> order;
    std::vector<bool> seen(graph.outgoing.size(), false);
    const auto reach = [&](StepId step) {
        if (!seen[step.index]) {
            seen[step.index] = true;
            order.push_back(step);
        }
    };
    for (const StepId entry : graph.entries) {
        reach(entry);
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
        for (const std::uint32_t arrow : graph.outgoing[order[next].index]) {
            reach(graph.arrows[arrow].to);
        }
    }
    return order;
}

bool is_met(const Knowing& known, bool is_optional) {
    return is_optional ? known.possible : known.worst == Known::Surely;
}

class LossFinder {
  public:
    explicit LossFinder(const Context& context) : context_(context) {}

    std::vector<Loss> find() {
        for (const StepId step : breadth_first(context_.graph)) {
            judge_needs(step);
            judge_crossings(step);
        }
        return std::move(losses_);
    }

  private:
    void judge_needs(StepId step) {
        for (const Use& need : context_.model.steps[step].needs) {
            const Knowing known = context_.knowledge.at(step, *need.state).arriving;
            const bool is_perhaps = !need.optional && known.worst == Known::Perhaps;
            const auto code = is_perhaps ? diag::Code::perhaps_meets_need : diag::Code::state_does_not_arrive;
            judge({code, step, *need.state, need.optional, known, {}, need.name.span});
        }
    }

    void judge_crossings(StepId step) {
        for (const std::uint32_t arrow : context_.graph.outgoing[step.index]) {
            const auto crossing = context_.graph.arrows[arrow].crossing;
            if (!crossing) {
                continue;
            }
            for (const Cargo& item : cargo_of(context_.model, context_.graph.crossings[*crossing])) {
                const Knowing known = context_.knowledge.at(step, *item.state).leaving;
                judge({diag::Code::sender_lacks_state, step, *item.state, item.optional, known, crossing,
                       item.name.span});
            }
        }
    }

    void judge(Loss loss) {
        if (is_met(loss.known, loss.is_optional)) {
            return;
        }
        const ActorId actor = *context_.model.steps[loss.step].actor;
        if (reported_.emplace(actor, loss.state).second) {
            losses_.push_back(loss);
        }
    }

    const Context& context_;
    std::set<std::pair<ActorId, StateId>> reported_;
    std::vector<Loss> losses_;
};

}  // namespace

std::vector<Loss> find_losses(const Context& context) {
    return LossFinder(context).find();
}

}  // namespace seamark::checks
