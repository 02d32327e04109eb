#include "diagram/chart.h"

#include <map>

namespace seamark::diagram {
namespace {

using StateByNumber = std::map<std::uint32_t, model::SeamState>;

void add_lanes(const model::Model& model, Chart& chart) {
    for (const model::LaneId id : model.lanes.ids()) {
        const auto first = static_cast<std::uint32_t>(chart.rows.size());
        const auto lane = static_cast<std::uint32_t>(chart.lanes.size());
        for (const model::ActorId actor : model.lanes[id].actors) {
            chart.rows.push_back({actor, lane});
        }
        chart.lanes.push_back({id, first, static_cast<std::uint32_t>(chart.rows.size()) - first});
    }
}

void add_lines(const model::Model& model, Chart& chart) {
    chart.boundaries.resize(chart.rows.size() + 1);
    for (const model::Line& line : model.lines) {
        const bool is_below_all = line.lanes_above >= chart.lanes.size();
        const std::size_t row = is_below_all ? chart.rows.size() : chart.lanes[line.lanes_above].first_row;
        chart.boundaries[row].push_back(line.kind);
    }
}

std::vector<std::optional<std::uint32_t>> rows_by_actor(const model::Model& model, const Chart& chart) {
    std::vector<std::optional<std::uint32_t>> rows(model.actors.size());
    for (std::uint32_t row = 0; row < chart.rows.size(); ++row) {
        rows[chart.rows[row].actor.index] = row;
    }
    return rows;
}

// Gives the chart's index of each step of the model that is drawn.
std::vector<std::optional<std::uint32_t>> add_steps(const model::Model& model, Chart& chart) {
    const auto rows = rows_by_actor(model, chart);
    std::vector<std::optional<std::uint32_t>> indexes(model.steps.size());
    for (const model::StepId id : model.steps.ids()) {
        const auto actor = model.steps[id].actor;
        if (actor && rows[actor->index]) {
            indexes[id.index] = static_cast<std::uint32_t>(chart.steps.size());
            chart.steps.push_back({id, *rows[actor->index], false});
        }
    }
    return indexes;
}

ArrowStyle style_of(const model::Arrow& arrow) {
    if (arrow.in_happy) {
        return ArrowStyle::Happy;
    }
    return arrow.in_flow ? ArrowStyle::Flow : ArrowStyle::Recovery;
}

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

void add_arrows(const emit::View& view, const std::vector<std::optional<std::uint32_t>>& indexes,
                Chart& chart) {
    const StateByNumber states = seam_states(view);
    for (const model::Arrow& arrow : view.graph.arrows) {
        const auto from = indexes[arrow.from.index];
        const auto to = indexes[arrow.to.index];
        if (!from || !to) {
            continue;
        }
        ChartArrow drawn{*from, *to, style_of(arrow), arrow.when, {}};
        if (arrow.crossing) {
            drawn.badge = badge_of(view.graph.crossings[*arrow.crossing], states);
        }
        if (arrow.in_happy) {
            chart.steps[*from].is_happy = true;
            chart.steps[*to].is_happy = true;
        }
        chart.arrows.push_back(drawn);
    }
}

}  // namespace

Chart build_chart(const emit::View& view) {
    Chart chart;
    add_lanes(view.model, chart);
    add_lines(view.model, chart);
    const auto indexes = add_steps(view.model, chart);
    add_arrows(view, indexes, chart);
    for (const model::CellSheet& sheet : view.cells) {
        ++chart.seam_count[static_cast<std::size_t>(sheet.state())];
    }
    return chart;
}

}  // namespace seamark::diagram
