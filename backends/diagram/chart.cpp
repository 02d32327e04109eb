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

ArrowStyle style_of(const model::Arrow& arrow) {
    if (arrow.in_happy) {
        return ArrowStyle::Happy;
    }
    return arrow.in_flow ? ArrowStyle::Flow : ArrowStyle::Recovery;
}

template <class Id>
bool has(const std::vector<Id>& ids, Id id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

class ChartBuilder {
  public:
    ChartBuilder(const emit::View& view, const Part& part)
        : view_(view),
          part_(part),
          is_chosen_(view.model.steps.size(), part.flows.empty()),
          row_of_actor_(view.model.actors.size()),
          index_of_step_(view.model.steps.size()),
          states_(seam_states(view)) {}

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

    void add_arrow(const model::Arrow& arrow) {
        auto from = index_of_step_[arrow.from.index];
        auto to = index_of_step_[arrow.to.index];
        if (!from && !to) {
            return;
        }
        if (!from && view_.model.steps[arrow.from].actor) {
            from = add_connector(arrow.from, *to, false);
        }
        if (!to && view_.model.steps[arrow.to].actor) {
            to = add_connector(arrow.to, *from, true);
        }
        if (!from || !to) {
            return;
        }
        ChartArrow drawn{*from, *to, style_of(arrow), arrow.when, arrow.flows};
        drawn.whole = static_cast<std::uint32_t>(chart_.arrows.size());
        if (arrow.crossing) {
            drawn.badge = badge_of(view_.graph.crossings[*arrow.crossing], states_);
            drawn_seams_[drawn.badge->number] = drawn.badge->state;
        }
        for (ChartStep* step : {&chart_.steps[*from], &chart_.steps[*to]}) {
            if (step->connector) {
                step->connector->badge.swap(drawn.badge);
            } else {
                step->is_happy = step->is_happy || arrow.in_happy;
            }
        }
        chart_.arrows.push_back(drawn);
    }

    std::uint32_t add_connector(model::StepId other, std::uint32_t near, bool leads_out) {
        const auto index = static_cast<std::uint32_t>(chart_.steps.size());
        ChartConnector connector;
        connector.near = chart_.steps[near].id;
        connector.leads_out = leads_out;
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
    StateByNumber drawn_seams_;
    Chart chart_;
};

}  // namespace

Chart build_chart(const emit::View& view, const Part& part) {
    return ChartBuilder(view, part).build();
}

}  // namespace seamark::diagram
