#include "diagram/chart.h"

#include <algorithm>
#include <map>

namespace seamark::diagram {
namespace {

using StateByNumber = std::map<std::uint32_t, model::SeamState>;

StateByNumber seam_states(const emit::View& view) {
    StateByNumber states;
    for (const model::CellSheet& sheet : view.cells) {
        states[view.graph.crossings[sheet.crossing].number] = sheet.state();
    }
    return states;
}

ChartBadge badge_of(const model::Crossing& crossing, const StateByNumber& states) {
    const auto found = states.find(crossing.number);
    ChartBadge badge;
    badge.number = crossing.number;
    badge.state = found == states.end() ? model::SeamState::Unanswered : found->second;
    badge.is_answer = crossing.answer_of.has_value();
    badge.seam = badge.is_answer ? crossing.answer_of : crossing.seam;
    return badge;
}

template <class Id>
bool has(const std::vector<Id>& ids, Id id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What is drawn as one arrow.
struct ArrowStroke {
    ArrowStyle style = ArrowStyle::Flow;
    std::optional<model::Text> when;
    std::vector<model::FlowId> flows;
};

ArrowStyle style_of(const model::Model& model, const model::ArrowUse& use) {
    if (use.flow) {
        return model.flows[*use.flow].name.text == "happy" ? ArrowStyle::Happy : ArrowStyle::Flow;
    }
    return use.origin == model::ArrowOrigin::Otherwise ? ArrowStyle::Otherwise : ArrowStyle::Recovery;
}

// By flow, how many beside the happy one are written before it.
std::vector<std::uint32_t> count_other_flows(const model::Model& model) {
    std::vector<std::uint32_t> before;
    std::uint32_t count = 0;
    for (const model::FlowId flow : model.flows.ids()) {
        before.push_back(count);
        count += model.flows[flow].name.text == "happy" ? 0 : 1;
    }
    return before;
}

bool is_of_flows(ArrowStyle style) {
    return style == ArrowStyle::Happy || style == ArrowStyle::Flow;
}

bool have_one_condition(const std::optional<model::Text>& a, const std::optional<model::Text>& b) {
    return a && b ? a->value == b->value : a.has_value() == b.has_value();
}

// Flows with one condition share a stroke; it is the happy flow's where that is among them.
void add_use(const model::ArrowUse& use, ArrowStyle style, std::vector<ArrowStroke>& strokes) {
    const auto known = std::find_if(strokes.begin(), strokes.end(), [&](const ArrowStroke& stroke) {
        return have_one_condition(stroke.when, use.when) &&
               (stroke.style == style || (is_of_flows(stroke.style) && is_of_flows(style)));
    });
    ArrowStroke& stroke =
        known == strokes.end() ? strokes.emplace_back(ArrowStroke{style, use.when, {}}) : *known;
    stroke.style = std::min(stroke.style, style);
    if (use.flow && !has(stroke.flows, *use.flow)) {
        stroke.flows.push_back(*use.flow);
    }
}

class ChartBuilder {
  public:
    ChartBuilder(const emit::View& view, const Part& part)
        : view_(view),
          part_(part),
          is_chosen_(view.model.steps.size(), part.flows.empty()),
          row_of_actor_(view.model.actors.size()),
          index_of_step_(view.model.steps.size()),
          states_(seam_states(view)),
          other_flows_before_(count_other_flows(view.model)) {}

    Chart build() {
        choose_steps();
        add_lanes();
        add_lines();
        add_steps();
        for (const model::Arrow& arrow : view_.graph.arrows) {
            if (is_in_flows(arrow)) {
                add_arrow(arrow);
            }
        }
        for (const auto& [number, state] : drawn_seams_) {
            ++chart_.seam_count[static_cast<std::size_t>(state)];
        }
        return std::move(chart_);
    }

  private:
    bool is_in_flows(const model::Arrow& arrow) const {
        return part_.flows.empty() || std::any_of(arrow.flows.begin(), arrow.flows.end(),
                                                  [&](model::FlowId flow) { return has(part_.flows, flow); });
    }

    void choose_steps() {
        for (const model::Arrow& arrow : view_.graph.arrows) {
            if (!part_.flows.empty() && is_in_flows(arrow)) {
                is_chosen_[arrow.from.index] = true;
                is_chosen_[arrow.to.index] = true;
            }
        }
    }

    // Of flows those that a step of theirs stands in.
    std::vector<bool> chosen_actors() const {
        std::vector<bool> chosen(view_.model.actors.size(), part_.flows.empty());
        for (const model::StepId id : view_.model.steps.ids()) {
            const auto actor = view_.model.steps[id].actor;
            if (actor && is_chosen_[id.index]) {
                chosen[actor->index] = true;
            }
        }
        for (const model::ActorId id : view_.model.actors.ids()) {
            chosen[id.index] = chosen[id.index] && (part_.actors.empty() || has(part_.actors, id));
        }
        return chosen;
    }

    void add_lanes() {
        const std::vector<bool> chosen = chosen_actors();
        for (const model::LaneId id : view_.model.lanes.ids()) {
            const auto first = static_cast<std::uint32_t>(chart_.rows.size());
            const auto lane = static_cast<std::uint32_t>(chart_.lanes.size());
            for (const model::ActorId actor : view_.model.lanes[id].actors) {
                if (chosen[actor.index]) {
                    row_of_actor_[actor.index] = static_cast<std::uint32_t>(chart_.rows.size());
                    chart_.rows.push_back({actor, lane});
                }
            }
            const auto count = static_cast<std::uint32_t>(chart_.rows.size()) - first;
            if (count > 0) {
                chart_.lanes.push_back({id, first, count});
            }
        }
    }

    void add_lines() {
        chart_.boundaries.resize(chart_.rows.size() + 1);
        for (const model::Line& line : view_.model.lines) {
            const auto below =
                std::find_if(chart_.lanes.begin(), chart_.lanes.end(),
                             [&](const ChartLane& lane) { return lane.id.index >= line.lanes_above; });
            const std::size_t row = below == chart_.lanes.end() ? chart_.rows.size() : below->first_row;
            chart_.boundaries[row].push_back(line.kind);
        }
    }

    void add_steps() {
        for (const model::StepId id : view_.model.steps.ids()) {
            const auto row = row_of(id);
            if (row && is_chosen_[id.index]) {
                const auto index = static_cast<std::uint32_t>(chart_.steps.size());
                index_of_step_[id.index] = index;
                chart_.steps.push_back({id, *row, false, index, {}});
            }
        }
    }

    // Empty where the actor did not resolve or is not drawn.
    std::optional<std::uint32_t> row_of(model::StepId id) const {
        const auto actor = view_.model.steps[id].actor;
        return actor ? row_of_actor_[actor->index] : std::nullopt;
    }

    // The happy flow's first, then as written.
    std::vector<ArrowStroke> strokes_of(const model::Arrow& arrow) const {
        std::vector<ArrowStroke> strokes;
        for (const model::ArrowUse& use : arrow.uses) {
            if (part_.flows.empty() || (use.flow && has(part_.flows, *use.flow))) {
                add_use(use, style_of(view_.model, use), strokes);
            }
        }
        std::stable_partition(strokes.begin(), strokes.end(),
                              [](const ArrowStroke& stroke) { return stroke.style == ArrowStyle::Happy; });
        return strokes;
    }

    void add_arrow(const model::Arrow& arrow) {
        std::uint32_t beside = 0;
        for (const ArrowStroke& stroke : strokes_of(arrow)) {
            add_stroke(arrow, stroke, beside++);
        }
    }

    void add_stroke(const model::Arrow& arrow, const ArrowStroke& stroke, std::uint32_t beside) {
        auto from = index_of_step_[arrow.from.index];
        auto to = index_of_step_[arrow.to.index];
        if (!from && !to) {
            return;
        }
        if (!from && view_.model.steps[arrow.from].actor) {
            from = add_connector(arrow.from, *to, false, beside);
        }
        if (!to && view_.model.steps[arrow.to].actor) {
            to = add_connector(arrow.to, *from, true, beside);
        }
        if (!from || !to) {
            return;
        }
        ChartArrow drawn{*from, *to, stroke.style, stroke.when, stroke.flows};
        drawn.flow = stroke.flows.empty() ? 0 : other_flows_before_[stroke.flows.front().index];
        drawn.beside = beside;
        drawn.whole = static_cast<std::uint32_t>(chart_.arrows.size());
        add_badge(arrow, drawn);
        for (ChartStep* step : {&chart_.steps[*from], &chart_.steps[*to]}) {
            if (step->connector) {
                step->connector->badge.swap(drawn.badge);
            } else {
                step->is_happy = step->is_happy || stroke.style == ArrowStyle::Happy;
            }
        }
        chart_.arrows.push_back(drawn);
    }

    // Of arrows that run side by side the first bears it; each connector names its seam.
    void add_badge(const model::Arrow& arrow, ChartArrow& drawn) {
        const bool has_connector = chart_.steps[drawn.from].connector || chart_.steps[drawn.to].connector;
        if (arrow.crossing && (drawn.beside == 0 || has_connector)) {
            drawn.badge = badge_of(view_.graph.crossings[*arrow.crossing], states_);
            drawn_seams_[drawn.badge->number] = drawn.badge->state;
        }
    }

    std::uint32_t add_connector(model::StepId other, std::uint32_t near, bool leads_out,
                                std::uint32_t beside) {
        const auto index = static_cast<std::uint32_t>(chart_.steps.size());
        ChartConnector connector;
        connector.near = chart_.steps[near].id;
        connector.leads_out = leads_out;
        connector.beside = beside;
        const auto arrow = static_cast<std::uint32_t>(chart_.arrows.size());
        chart_.steps.push_back({other, chart_.steps[near].row, false, arrow, connector});
        return index;
    }

    const emit::View& view_;
    const Part& part_;
    std::vector<bool> is_chosen_;  // by step of the model
    std::vector<std::optional<std::uint32_t>> row_of_actor_;
    std::vector<std::optional<std::uint32_t>> index_of_step_;
    StateByNumber states_;
    std::vector<std::uint32_t> other_flows_before_;  // by flow
    StateByNumber drawn_seams_;
    Chart chart_;
};

}  // namespace

Chart build_chart(const emit::View& view, const Part& part, const Words& words) {
    Chart chart = ChartBuilder(view, part).build();
    chart.words = &words;
    return chart;
}

}  // namespace seamark::diagram
