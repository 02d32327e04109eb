#include "checks/call_cycles.h"

#include <algorithm>

namespace seamark::checks {

using namespace seamark::model;

namespace {

constexpr std::size_t most_looked_at = 200000;

// Simple cycles from one call on, deeper and deeper, so that the first found is the shortest.
class CallCycleSearch {
  public:
    CallCycleSearch(const Context& context, const std::vector<std::uint32_t>& arrows, ActorId caller)
        : graph_(context.graph),
          is_allowed_(context.graph.arrows.size(), false),
          is_on_way_(context.model.steps.size(), false) {
        for (const std::uint32_t index : arrows) {
            const Arrow& arrow = graph_.arrows[index];
            const bool leaves = context.model.steps[arrow.from].actor == caller;
            const bool enters = context.model.steps[arrow.to].actor == caller;
            const bool is_call = leaves && !enters && is_answering_call(context, arrow);
            const bool is_answer = !leaves && enters && graph_.crossings[*arrow.crossing].answer_of;
            is_allowed_[index] = is_call || is_answer || (leaves && enters);
            if (is_call) {
                calls_.push_back(index);
            }
        }
    }

    std::optional<Way> find() {
        bool is_cut_off = calls_.size() > 1;
        for (std::size_t length = 4; is_cut_off && looked_at_ < most_looked_at; ++length) {
            is_cut_off = false;
            for (const std::uint32_t call : calls_) {
                if (closes_from(call, length, is_cut_off)) {
                    return way_;
                }
            }
        }
        return std::nullopt;
    }

  private:
    static bool is_answering_call(const Context& context, const Arrow& arrow) {
        const std::optional<SeamId> seam = context.graph.crossings[*arrow.crossing].seam;
        return seam && context.model.seams[*seam].answers_clause;
    }

    bool closes_from(std::uint32_t call, std::size_t length, bool& is_cut_off) {
        way_.clear();
        std::fill(is_on_way_.begin(), is_on_way_.end(), false);
        start_ = graph_.arrows[call].from;
        return follow(call, length, 1, is_cut_off);
    }

    // Puts the arrow on the way and goes on; takes it off again where no cycle of that length closes.
    bool follow(std::uint32_t index, std::size_t length, std::size_t calls, bool& is_cut_off) {
        const StepId to = graph_.arrows[index].to;
        way_.push_back(index);
        is_on_way_[to.index] = true;
        if (to == start_ ? calls >= 2 && way_.size() == length : goes_on(to, length, calls, is_cut_off)) {
            return true;
        }
        is_on_way_[to.index] = false;
        way_.pop_back();
        return false;
    }

    bool goes_on(StepId step, std::size_t length, std::size_t calls, bool& is_cut_off) {
        if (way_.size() >= length || ++looked_at_ > most_looked_at) {
            is_cut_off = true;
            return false;
        }
        for (const std::uint32_t next : graph_.outgoing[step.index]) {
            if (!is_allowed_[next] || is_on_way_[graph_.arrows[next].to.index]) {
                continue;
            }
            const bool is_call = std::find(calls_.begin(), calls_.end(), next) != calls_.end();
            if (follow(next, length, calls + (is_call ? 1 : 0), is_cut_off)) {
                return true;
            }
        }
        return false;
    }

    const Graph& graph_;
    std::vector<bool> is_allowed_;  // by arrow
    std::vector<bool> is_on_way_;   // by step
    std::vector<std::uint32_t> calls_;
    StepId start_;
    Way way_;
    std::size_t looked_at_ = 0;
};

}  // namespace

std::optional<Way> find_call_cycle(const Context& context, const std::vector<std::uint32_t>& arrows,
                                   ActorId caller) {
    return CallCycleSearch(context, arrows, caller).find();
}

}  // namespace seamark::checks
