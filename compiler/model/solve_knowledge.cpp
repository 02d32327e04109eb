#include "model/solve_knowledge.h"

#include <functional>
#include <queue>
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
          width_(width),
          arriving_(model.steps.size(), Bits(width, is_on_all())),
          leaving_(arriving_) {}

    // Steps in the order, each again when what leads to it has changed.
    void solve(const std::vector<StepId>& order, const std::vector<std::uint32_t>& rank) {
        std::vector<bool> is_waiting(order.size(), true);
        std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> waiting;
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            waiting.push(i);
        }
        while (!waiting.empty()) {
            const StepId step = order[waiting.top()];
            is_waiting[waiting.top()] = false;
            waiting.pop();
            if (!update(step)) {
                continue;
            }
            for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
                const std::uint32_t next = rank[graph_.arrows[arrow].to.index];
                if (!is_waiting[next]) {
                    is_waiting[next] = true;
                    waiting.push(next);
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
        Bits arriving = meet(arms_[step.index]);
        Bits leaving = arriving;
        learn(leaving, learning_.by_step[step.index]);
        arriving_[step.index] = std::move(arriving);
        const bool has_changed = leaving != leaving_[step.index];
        leaving_[step.index] = std::move(leaving);
        return has_changed;
    }

    Bits meet(const Arms& arms) const {
        if (!is_on_all()) {
            Bits any = best_of(arms.alone);
            any |= best_of(arms.awaited);
            return any;
        }
        if (arms.is_entry) {
            return Bits(width_, false);
        }
        Bits all = arms.awaited.empty() ? Bits(width_, true) : best_of(arms.awaited);
        for (const std::uint32_t arrow : arms.alone) {
            all &= known_behind(arrow);
        }
        return all;
    }

    Bits best_of(const std::vector<std::uint32_t>& arrows) const {
        Bits any(width_, false);
        for (const std::uint32_t arrow : arrows) {
            any |= known_behind(arrow);
        }
        return any;
    }

    Bits known_behind(std::uint32_t index) const {
        const Arrow& arrow = graph_.arrows[index];
        Bits bits = leaving_[arrow.from.index];
        if (!arrow.crossing) {
            return bits;
        }
        if (!learning_.kept_when_entering.empty()) {
            const Bits& kept = learning_.kept_when_entering[model_.steps[arrow.to].actor->index];
            if (!kept.is_empty()) {
                bits &= kept;
            }
        }
        learn(bits, learning_.by_crossing[*arrow.crossing]);
        return bits;
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
    std::size_t width_;
    std::vector<Bits> arriving_;
    std::vector<Bits> leaving_;
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
      order_(walk_order(graph)),
      rank_(model.steps.size(), 0) {
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
        rank_[order_[i].index] = i;
    }
}

Solution KnowledgeSolver::solve(const std::vector<ActorState>& pairs) const {
    const Learning learning = find_learning(model_, graph_, deliveries_, pairs);
    const auto plane = [&](Question question) {
        PlaneSolver solver(model_, graph_, arms_, learning, question, pairs.size());
        solver.solve(order_, rank_);
        return Solution::Plane{solver.take_arriving(), solver.take_leaving()};
    };
    Solution solution;
    solution.surely_on_all_ = plane(Question::SurelyOnAll);
    solution.perhaps_on_all_ = plane(Question::PerhapsOnAll);
    solution.perhaps_on_some_ = plane(Question::PerhapsOnSome);
    return solution;
}

}  // namespace seamark::model
