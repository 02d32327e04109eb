#include "model/solve_knowledge.h"

#include <utility>

namespace seamark::model {

namespace {

using base::Bits;

enum class Question { SurelyOnAll, PerhapsOnAll, PerhapsOnSome };

// One plane: the greatest solution of what holds on all paths, the least of what holds on some.
class PlaneSolver {
  public:
    PlaneSolver(const Model& model, const Graph& graph, const std::vector<Arms>& arms,
                const Learning& learning, Question question, std::size_t width)
        : model_(model),
          graph_(graph),
          arms_(arms),
          learning_(learning),
          question_(question),
          arriving_(model.steps.size(), Bits(width, is_on_all())),
          leaving_(arriving_),
          met_(width, false),
          awaited_(width, false),
          arm_(width, false) {}

    // Steps in the order, again and again while what leads to them changes.
    void solve(const std::vector<StepId>& order) {
        std::vector<bool> is_waiting(model_.steps.size(), true);
        for (bool is_settled = false; !is_settled;) {
            is_settled = true;
            for (const StepId step : order) {
                if (!is_waiting[step.index]) {
                    continue;
                }
                is_waiting[step.index] = false;
                if (!update(step)) {
                    continue;
                }
                is_settled = false;
                for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
                    is_waiting[graph_.arrows[arrow].to.index] = true;
                }
            }
        }
    }

    std::vector<Bits> take_arriving() { return std::move(arriving_); }
    std::vector<Bits> take_leaving() { return std::move(leaving_); }

  private:
    bool is_on_all() const { return question_ != Question::PerhapsOnSome; }

    // Whether what is known on leaving has changed.
    bool update(StepId step) {
        meet(arms_[step.index]);
        arriving_[step.index] = met_;
        learn(met_, learning_.by_step[step.index]);
        const bool has_changed = met_ != leaving_[step.index];
        leaving_[step.index] = met_;
        return has_changed;
    }

    void meet(const Arms& arms) {
        met_.fill(is_on_all() && !arms.is_entry);
        if (is_on_all() && arms.is_entry) {
            return;
        }
        awaited_.fill(is_on_all() && arms.awaited.empty());
        for (const std::uint32_t arrow : arms.awaited) {
            follow(arrow);
            awaited_ |= arm_;
        }
        join(awaited_);
        for (const std::uint32_t arrow : arms.alone) {
            follow(arrow);
            join(arm_);
        }
    }

    void join(const Bits& arm) {
        if (is_on_all()) {
            met_ &= arm;
        } else {
            met_ |= arm;
        }
    }

    // What is known behind the arrow.
    void follow(std::uint32_t index) {
        const Arrow& arrow = graph_.arrows[index];
        arm_ = leaving_[arrow.from.index];
        if (!arrow.crossing) {
            return;
        }
        if (!learning_.kept_when_entering.empty()) {
            const Bits& kept = learning_.kept_when_entering[model_.steps[arrow.to].actor->index];
            if (!kept.is_empty()) {
                arm_ &= kept;
            }
        }
        learn(arm_, learning_.by_crossing[*arrow.crossing]);
    }

    void learn(Bits& bits, const std::vector<Lesson>& lessons) const {
        for (const Lesson& lesson : lessons) {
            if (lesson.surely || question_ != Question::SurelyOnAll) {
                bits.set(lesson.pair);
            }
        }
    }

    const Model& model_;
    const Graph& graph_;
    const std::vector<Arms>& arms_;
    const Learning& learning_;
    Question question_;
    std::vector<Bits> arriving_;
    std::vector<Bits> leaving_;
    // Looked at and written over again and again; kept so that no memory is asked for on the way.
    Bits met_;
    Bits awaited_;
    Bits arm_;
};

Known level(const Bits& surely, const Bits& perhaps, std::size_t pair) {
    if (surely.test(pair)) {
        return Known::Surely;
    }
    return perhaps.test(pair) ? Known::Perhaps : Known::Not;
}

}  // namespace

KnownAtStep Solution::at(StepId step, std::size_t pair) const {
    const std::uint32_t i = step.index;
    return {{level(surely_on_all_.arriving[i], perhaps_on_all_.arriving[i], pair),
             perhaps_on_some_.arriving[i].test(pair)},
            {level(surely_on_all_.leaving[i], perhaps_on_all_.leaving[i], pair),
             perhaps_on_some_.leaving[i].test(pair)}};
}

KnowledgeSolver::KnowledgeSolver(const Model& model, const Graph& graph)
    : model_(model),
      graph_(graph),
      deliveries_(find_deliveries(model, graph)),
      arms_(find_arms(model, graph)),
      order_(walk_order(graph)) {}

Solution KnowledgeSolver::solve(const std::vector<ActorState>& pairs) const {
    const Learning learning = find_learning(model_, graph_, deliveries_, pairs);
    const auto plane = [&](Question question) {
        PlaneSolver solver(model_, graph_, arms_, learning, question, pairs.size());
        solver.solve(order_);
        return Solution::Plane{solver.take_arriving(), solver.take_leaving()};
    };
    Solution solution;
    solution.surely_on_all_ = plane(Question::SurelyOnAll);
    solution.perhaps_on_all_ = plane(Question::PerhapsOnAll);
    solution.perhaps_on_some_ = plane(Question::PerhapsOnSome);
    return solution;
}

}  // namespace seamark::model
