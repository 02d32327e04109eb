#include "diagram/describe.h"

#include <algorithm>

#include "diagram/contents.h"
#include "diagram/graphemes.h"
#include "model/visible.h"

namespace seamark::diagram {
namespace {

// "order_id, note (optional)"
std::string named(const std::vector<model::Cargo>& cargo, const Words& words) {
    std::string names;
    for (const model::Cargo& item : cargo) {
        const std::string name(item.name.text);
        names += (names.empty() ? "" : ", ") + (item.optional ? filled(words.optional_state, name) : name);
    }
    return names;
}

std::string step_title(const model::Model& model, const Chart& chart, std::uint32_t step) {
    return std::string(model::title_of(model.steps[chart.steps[step].id]));
}

}  // namespace

std::string_view state_word(model::SeamState state, const Words& words) {
    return words.seam_states[static_cast<std::size_t>(state)];
}

std::string describe_seams(const Chart& chart) {
    std::size_t total = 0;
    std::string states;
    for (const auto state :
         {model::SeamState::Answered, model::SeamState::Partly, model::SeamState::Unanswered}) {
        const std::uint32_t count = chart.seam_count[static_cast<std::size_t>(state)];
        total += count;
        if (count > 0) {
            states += (states.empty() ? ": " : ", ") +
                      filled(chart.words->with_state, count, state_word(state, *chart.words));
        }
    }
    return counted(total, chart.words->seams) + states;
}

std::string describe_step(const model::Model& model, model::StepId id, const Words& words) {
    const model::Step& step = model.steps[id];
    std::string text =
        filled(words.step_of, model::title_of(step), model::title_of(model.actors[*step.actor]));
    for (const auto& [kind, fact] : facts_of(step, words)) {
        text += kind == ChipKind::Takes ? "" : "; " + fact;
    }
    text += has_evidence(step) ? "; " + filled(words.shown_as, step.evidence->value) : "";
    return text;
}

std::string title_badge(const emit::View& view, const Chart& chart, const ChartArrow& arrow) {
    const ChartBadge& badge = *arrow.badge;
    const Words& words = *chart.words;
    return filled(badge.is_answer ? words.answer_title : words.seam_title, badge.number,
                  state_word(badge.state, words), describe_arrow(view.model, chart, arrow));
}

std::string describe_badge(const emit::View& view, const ChartArrow& arrow, const Words& words) {
    const ChartBadge& badge = *arrow.badge;
    if (!badge.seam) {
        return std::string(words.no_seam);
    }
    const model::Seam& seam = view.model.seams[*badge.seam];
    const std::vector<model::Cargo>& cargo = badge.is_answer ? seam.answers : seam.carries;
    std::string text = seam.title ? std::string(seam.title->value) + ". " : "";
    if (!cargo.empty()) {
        text +=
            filled(badge.is_answer ? words.answers_states : words.carries_states, named(cargo, words)) + " ";
    }
    text += seam.channel ? filled(words.channel, seam.channel->value) + " " : "";
    const bool has_owner = seam.owner && !seam.owner->is_unanswered;
    return text + (has_owner ? filled(words.owned_by, seam.owner->text.value) : std::string(words.no_owner));
}

std::string describe_arrow(const model::Model& model, const Chart& chart, const ChartArrow& arrow) {
    const std::string from = step_title(model, chart, arrow.from);
    const std::string to = step_title(model, chart, arrow.to);
    return arrow.when ? filled(chart.words->ends_when, from, to, arrow.when->value)
                      : filled(chart.words->ends, from, to);
}

std::string describe_connector(const model::Model& model, const ChartConnector& connector,
                               model::StepId other, const Words& words) {
    const std::string name(model::title_of(model.steps[other]));
    if (connector.mark.empty()) {
        return filled(connector.leads_out ? words.leads_out_to : words.leads_in_from, name);
    }
    return filled(connector.leads_out ? words.goes_on_at : words.comes_from_at, connector.mark,
                  connector.other_row + 1, name);
}

std::string describe_flows(const model::Model& model, const ChartArrow& arrow, const Words& words) {
    if (arrow.flows.empty()) {
        return std::string(arrow.style == ArrowStyle::Otherwise ? words.of_otherwise : words.of_recovery);
    }
    std::string names;
    for (const model::FlowId id : arrow.flows) {
        names += (names.empty() ? "" : ", ") + name_flow(model, id);
    }
    return filled(arrow.flows.size() == 1 ? words.flows.one : words.flows.more, names);
}

std::string name_flow(const model::Model& model, model::FlowId id) {
    const model::Flow& flow = model.flows[id];
    const std::string name(flow.name.text);
    return flow.title && model::is_visible(flow.title->value) ? name + " (" + in_line(flow.title->value) + ")"
                                                              : name;
}

std::string describe_chart(const emit::View& view, const Chart& chart) {
    std::string lanes;
    for (const ChartLane& lane : chart.lanes) {
        lanes += (lanes.empty() ? "" : ", ") + std::string(model::title_of(view.model.lanes[lane.id]));
    }
    const auto steps = static_cast<std::size_t>(std::count_if(
        chart.steps.begin(), chart.steps.end(), [](const ChartStep& step) { return !step.connector; }));
    const Words& words = *chart.words;
    return filled(words.whole, counted(chart.lanes.size(), words.lanes), lanes, counted(steps, words.steps),
                  describe_seams(chart));
}

}  // namespace seamark::diagram
