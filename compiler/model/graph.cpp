#include "model/graph.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace seamark::model {

namespace {

using Pair = std::uint64_t;

Pair pair_of(std::uint32_t a, std::uint32_t b) {
    return (Pair{a} << 32U) | b;
}

// One place in the text that writes an arrow.
struct Writing {
    StepId from;
    StepId to;
    Span place;
    ArrowOrigin origin = ArrowOrigin::Flow;
};

class ArrowTable {
  public:
    // The arrow's entry, made at its first writing. Arrows stand in the order of the calls; an arrow's place
    // is the one that comes first in the file.
    Arrow& write(const Writing& writing) {
        const auto next = static_cast<std::uint32_t>(arrows_.size());
        const auto [known, is_new] = index_.try_emplace(pair_of(writing.from.index, writing.to.index), next);
        if (is_new) {
            Arrow arrow;
            arrow.from = writing.from;
            arrow.to = writing.to;
            arrow.place = writing.place;
            arrow.origin = writing.origin;
            arrows_.push_back(std::move(arrow));
        }
        Arrow& arrow = arrows_[known->second];
        if (writing.place.begin < arrow.place.begin) {
            arrow.place = writing.place;
            arrow.origin = writing.origin;
        }
        return arrow;
    }

    std::vector<Arrow> take() { return std::move(arrows_); }

  private:
    std::vector<Arrow> arrows_;
    std::unordered_map<Pair, std::uint32_t> index_;  // looked up only, never walked
};

bool are_equal(const ArrowUse& a, const ArrowUse& b) {
    const auto words = [](const ArrowUse& use) {
        return use.when ? std::optional(use.when->value) : std::nullopt;
    };
    return a.origin == b.origin && a.flow == b.flow && a.seam == b.seam && words(a) == words(b);
}

void add_use(const ArrowUse& use, Arrow& arrow) {
    const bool is_known = std::any_of(arrow.uses.begin(), arrow.uses.end(),
                                      [&](const ArrowUse& known) { return are_equal(known, use); });
    if (!is_known) {
        arrow.uses.push_back(use);
    }
}

void add_chain(ArrowTable& table, const Model& model, FlowId flow, const Flow::Chain& chain) {
    const bool is_happy = model.flows[flow].name.text == "happy";
    for (std::size_t i = 1; i < chain.steps.size(); ++i) {
        const StepReference& from = chain.steps[i - 1];
        const StepReference& to = chain.steps[i];
        if (!from.step || !to.step) {
            continue;
        }
        Arrow& arrow = table.write({*from.step, *to.step, to.name.span, ArrowOrigin::Flow});
        arrow.in_flow = true;
        arrow.in_happy = arrow.in_happy || is_happy;
        if (arrow.flows.empty() || arrow.flows.back() != flow) {
            arrow.flows.push_back(flow);
        }
        const std::optional<Text> when = i == 1 ? chain.when : std::nullopt;
        if (when && !arrow.when) {
            arrow.when = when;
        }
        add_use({ArrowOrigin::Flow, flow, {}, when}, arrow);
    }
}

// What `otherwise` and `recovery ->` of one seam lead to, as written.
struct Detour {
    const StepReference* target;
    ArrowOrigin origin;
};

std::vector<Detour> detours_of(const Seam& seam) {
    std::vector<Detour> detours;
    if (seam.attempts) {
        detours.push_back({&seam.attempts->otherwise, ArrowOrigin::Otherwise});
    }
    for (const Failure& failure : seam.failures) {
        if (failure.recovery && failure.recovery->target) {
            detours.push_back({&*failure.recovery->target, ArrowOrigin::Recovery});
        }
    }
    std::stable_sort(detours.begin(), detours.end(), [](const Detour& a, const Detour& b) {
        return a.target->name.span.begin < b.target->name.span.begin;
    });
    return detours;
}

void add_detours(ArrowTable& table, const Model& model, SeamId id) {
    const Seam& seam = model.seams[id];
    for (const Detour& detour : detours_of(seam)) {
        if (!seam.from.step || !detour.target->step) {
            continue;
        }
        Arrow& arrow =
            table.write({*seam.from.step, *detour.target->step, detour.target->name.span, detour.origin});
        if (arrow.added_by.empty() || arrow.added_by.back() != id) {
            arrow.added_by.push_back(id);
        }
        add_use({detour.origin, {}, id, {}}, arrow);
    }
}

std::vector<Arrow> build_arrows(const Model& model) {
    ArrowTable table;
    for (const FlowId flow : model.flows.ids()) {
        for (const Flow::Chain& chain : model.flows[flow].chains) {
            add_chain(table, model, flow, chain);
        }
    }
    for (const SeamId seam : model.seams.ids()) {
        add_detours(table, model, seam);
    }
    return table.take();
}

// Seams by what a crossing is looked up with; of two seams for one key the first written counts.
class SeamIndex {
  public:
    explicit SeamIndex(const Model& model) : model_(model) {
        for (const SeamId id : model.seams.ids()) {
            const Seam& seam = model.seams[id];
            if (!seam.from.step || !seam.to.step) {
                continue;
            }
            by_steps_.try_emplace(pair_of(seam.from.step->index, seam.to.step->index), id);
            const std::optional<ActorId> caller = model.steps[*seam.from.step].actor;
            if (seam.answers_clause && caller) {
                calls_.try_emplace(pair_of(seam.to.step->index, caller->index), id);
            }
        }
        add_calls_before();
    }

    std::optional<SeamId> find_seam(StepId from, StepId to) const {
        return find(by_steps_, pair_of(from.index, to.index));
    }
    // The call to `from` by the actor of `to`: of several the one that a chain writes just before.
    std::optional<SeamId> find_call(StepId from, StepId to) const {
        const std::optional<SeamId> before = find(calls_before_, pair_of(from.index, to.index));
        return before ? before : find(calls_, pair_of(from.index, model_.steps[to].actor->index));
    }

  private:
    using Map = std::unordered_map<Pair, SeamId>;

    // Of `a -> b -> c` the call `a -> b`, if `b -> c` can answer it.
    void add_call_before(const StepReference& a, const StepReference& b, const StepReference& c) {
        if (!a.step || !b.step || !c.step || model_.steps[*a.step].actor != model_.steps[*c.step].actor) {
            return;
        }
        const std::optional<SeamId> call = find_seam(*a.step, *b.step);
        if (call && model_.seams[*call].answers_clause) {
            calls_before_.try_emplace(pair_of(b.step->index, c.step->index), *call);
        }
    }

    void add_calls_before() {
        for (const FlowId flow : model_.flows.ids()) {
            for (const Flow::Chain& chain : model_.flows[flow].chains) {
                for (std::size_t i = 2; i < chain.steps.size(); ++i) {
                    add_call_before(chain.steps[i - 2], chain.steps[i - 1], chain.steps[i]);
                }
            }
        }
    }

    static std::optional<SeamId> find(const Map& map, Pair key) {
        const auto found = map.find(key);
        return found == map.end() ? std::nullopt : std::optional(found->second);
    }

    const Model& model_;
    Map by_steps_;
    Map calls_;         // by the step called and the actor that calls
    Map calls_before_;  // by the answer's steps
};

bool is_crossing(const Model& model, const Arrow& arrow) {
    const std::optional<ActorId> from = model.steps[arrow.from].actor;
    const std::optional<ActorId> to = model.steps[arrow.to].actor;
    return from && to && *from != *to;
}

void add_crossings(const Model& model, Graph& graph) {
    const SeamIndex seams(model);
    for (std::uint32_t i = 0; i < graph.arrows.size(); ++i) {
        Arrow& arrow = graph.arrows[i];
        if (!is_crossing(model, arrow)) {
            continue;
        }
        Crossing crossing;
        crossing.arrow = i;
        crossing.seam = seams.find_seam(arrow.from, arrow.to);
        if (!crossing.seam) {
            crossing.answer_of = seams.find_call(arrow.from, arrow.to);
        }
        arrow.crossing = static_cast<std::uint32_t>(graph.crossings.size());
        graph.crossings.push_back(crossing);
    }
}

// An answer may be written before its call, and a call may be at no arrow: then its answer takes a number of
// its own.
void number_crossings(Graph& graph) {
    std::unordered_map<std::uint32_t, std::uint32_t> number_of_seam;
    std::uint32_t last = 0;
    for (Crossing& crossing : graph.crossings) {
        if (!crossing.answer_of) {
            crossing.number = ++last;
            if (crossing.seam) {
                number_of_seam.emplace(crossing.seam->index, crossing.number);
            }
        }
    }
    for (Crossing& crossing : graph.crossings) {
        if (crossing.answer_of) {
            const auto [known, is_new] = number_of_seam.try_emplace(crossing.answer_of->index, last + 1);
            last += is_new ? 1 : 0;
            crossing.number = known->second;
        }
    }
}

void add_adjacency(const Model& model, Graph& graph) {
    graph.outgoing.resize(model.steps.size());
    graph.incoming.resize(model.steps.size());
    for (std::uint32_t i = 0; i < graph.arrows.size(); ++i) {
        graph.outgoing[graph.arrows[i].from.index].push_back(i);
        graph.incoming[graph.arrows[i].to.index].push_back(i);
    }
}

class EntryFinder {
  public:
    EntryFinder(const Model& model, const Graph& graph)
        : model_(model), graph_(graph), is_reached_(model.steps.size(), false) {}

    std::vector<StepId> find() {
        enter_happy();
        for (const Arrow& arrow : graph_.arrows) {
            if (graph_.incoming[arrow.from.index].empty()) {
                enter(arrow.from);
            }
        }
        spread();
        for (const Arrow& arrow : graph_.arrows) {
            enter(arrow.from);
            spread();
        }
        return std::move(entries_);
    }

  private:
    void enter_happy() {
        const std::optional<FlowId> happy = find_flow(model_, "happy");
        if (!happy || model_.flows[*happy].chains.empty()) {
            return;
        }
        const std::optional<StepId> first = model_.flows[*happy].chains.front().steps.front().step;
        if (first && graph_.is_at_an_arrow(*first)) {
            enter(*first);
        }
    }

    void enter(StepId step) {
        if (reach(step)) {
            entries_.push_back(step);
        }
    }

    bool reach(StepId step) {
        if (is_reached_[step.index]) {
            return false;
        }
        is_reached_[step.index] = true;
        pending_.push_back(step);
        return true;
    }

    void spread() {
        while (!pending_.empty()) {
            const StepId step = pending_.front();
            pending_.pop_front();
            for (const std::uint32_t arrow : graph_.outgoing[step.index]) {
                reach(graph_.arrows[arrow].to);
            }
        }
    }

    const Model& model_;
    const Graph& graph_;
    std::vector<bool> is_reached_;
    std::deque<StepId> pending_;
    std::vector<StepId> entries_;
};

}  // namespace

Graph build_graph(const Model& model) {
    Graph graph;
    graph.arrows = build_arrows(model);
    add_crossings(model, graph);
    number_crossings(graph);
    add_adjacency(model, graph);
    graph.entries = EntryFinder(model, graph).find();
    return graph;
}

std::vector<std::uint32_t> seam_crossings(const Graph& graph) {
    std::vector<std::uint32_t> crossings;
    for (std::uint32_t i = 0; i < graph.crossings.size(); ++i) {
        if (!graph.crossings[i].answer_of) {
            crossings.push_back(i);
        }
    }
    return crossings;
}

}  // namespace seamark::model
