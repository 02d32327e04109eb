#include "checks/crossing_cycles.h"

#include <algorithm>
#include <map>
#include <set>

#include "checks/call_cycles.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// The shortest; of several, the one whose arrows are written first.
class ShortestCycle {
  public:
    explicit ShortestCycle(const Graph& graph) : graph_(graph) {}

    void offer(Way cycle) {
        std::vector<std::uint32_t> places;
        for (const std::uint32_t arrow : cycle) {
            places.push_back(graph_.arrows[arrow].place.begin);
        }
        std::sort(places.begin(), places.end());
        const bool is_better = best_.empty() || cycle.size() < best_.size() ||
                               (cycle.size() == best_.size() && places < places_);
        if (is_better) {
            best_ = std::move(cycle);
            places_ = std::move(places);
        }
    }
    // Empty where none was offered.
    Way take() { return std::move(best_); }

  private:
    const Graph& graph_;
    Way best_;
    std::vector<std::uint32_t> places_;
};

class CrossingCycleFinder {
  public:
    CrossingCycleFinder(const Context& context, const UnboundedGraph& unbounded)
        : context_(context), model_(context.model), graph_(context.graph), unbounded_(unbounded) {}

    // `arrows`: those of one component, as written.
    Way find(const std::vector<std::uint32_t>& arrows) const {
        ShortestCycle shortest(graph_);
        std::set<ActorId> callers;
        for (const std::uint32_t arrow : arrows) {
            if (!graph_.arrows[arrow].crossing) {
                continue;
            }
            if (auto cycle = cycle_through(arrow)) {
                shortest.offer(std::move(*cycle));
            }
            if (is_call(arrow)) {
                callers.insert(actor_of(graph_.arrows[arrow].from));
            }
        }
        for (const ActorId caller : callers) {
            if (auto cycle = find_call_cycle(context_, arrows, caller)) {
                shortest.offer(std::move(*cycle));
            }
        }
        return shortest.take();
    }

  private:
    ActorId actor_of(StepId step) const { return *model_.steps[step].actor; }
    const Crossing* crossing_of(std::uint32_t arrow) const {
        const auto index = graph_.arrows[arrow].crossing;
        return index ? &graph_.crossings[*index] : nullptr;
    }
    bool is_call(std::uint32_t arrow) const {
        const Crossing* crossing = crossing_of(arrow);
        return crossing && crossing->seam && model_.seams[*crossing->seam].answers_clause;
    }
    bool is_answer(std::uint32_t arrow) const {
        const Crossing* crossing = crossing_of(arrow);
        return crossing && crossing->answer_of;
    }
    // A call and, from its second step back to its caller, the answer.
    bool are_one_call(std::uint32_t call, std::uint32_t answer) const {
        const Arrow& there = graph_.arrows[call];
        const Arrow& back = graph_.arrows[answer];
        return is_call(call) && is_answer(answer) && there.to == back.from &&
               actor_of(there.from) == actor_of(back.to);
    }

    // The shortest cycle through a crossing on which it is not one half of a call and its answer; the cycles
    // on which all crossings are such halves are another search.
    std::optional<Way> cycle_through(std::uint32_t crossing) const {
        const Arrow& arrow = graph_.arrows[crossing];
        const ShortestWays ways(graph_, Direction::Onwards, {arrow.to}, [&](std::uint32_t next) {
            return unbounded_.is_on_cycle(graph_, next) && !are_one_call(crossing, next) &&
                   !are_one_call(next, crossing);
        });
        if (!ways.reaches(arrow.from)) {
            return std::nullopt;
        }
        Way cycle = ways.way(arrow.from);
        cycle.insert(cycle.begin(), crossing);
        return cycle;
    }

    const Context& context_;
    const Model& model_;
    const Graph& graph_;
    const UnboundedGraph& unbounded_;
};

}  // namespace

std::vector<Way> find_crossing_cycles(const Context& context, const UnboundedGraph& unbounded) {
    const CrossingCycleFinder finder(context, unbounded);
    std::map<std::uint32_t, std::vector<std::uint32_t>> arrows_of;
    for (std::uint32_t arrow = 0; arrow < unbounded.kept.size(); ++arrow) {
        if (unbounded.is_on_cycle(context.graph, arrow)) {
            arrows_of[unbounded.component[context.graph.arrows[arrow].from.index]].push_back(arrow);
        }
    }
    std::vector<Way> cycles;
    for (const auto& [component, arrows] : arrows_of) {
        Way cycle = finder.find(arrows);
        if (!cycle.empty()) {
            cycles.push_back(std::move(cycle));
        }
    }
    return cycles;
}

}  // namespace seamark::checks
