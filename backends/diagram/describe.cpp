#include "diagram/describe.h"

#include <algorithm>

#include "diagram/contents.h"
#include "diagram/graphemes.h"
#include "model/visible.h"

namespace seamark::diagram {
namespace {

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

void append_cargo(const std::vector<model::Cargo>& cargo, const char* lead, std::string& text) {
    const char* separator = lead;
    for (const model::Cargo& item : cargo) {
        text += separator + std::string(item.name.text) + (item.optional ? " (optional)" : "");
        separator = ", ";
    }
    text += cargo.empty() ? "" : ". ";
}

std::string step_title(const model::Model& model, const Chart& chart, std::uint32_t step) {
    return std::string(model::title_of(model.steps[chart.steps[step].id]));
}

}  // namespace

const char* state_word(model::SeamState state) {
    switch (state) {
        case model::SeamState::Answered:
            return "answered";
        case model::SeamState::Partly:
            return "partly answered";
        case model::SeamState::Unanswered:
            return "unanswered";
    }
    return "";
}

std::string describe_seams(const Chart& chart) {
    std::size_t total = 0;
    std::string states;
    for (const auto state :
         {model::SeamState::Answered, model::SeamState::Partly, model::SeamState::Unanswered}) {
        const std::uint32_t count = chart.seam_count[static_cast<std::size_t>(state)];
        total += count;
        if (count > 0) {
            states += (states.empty() ? ": " : ", ") + std::to_string(count) + " " + state_word(state);
        }
    }
    return counted(total, "seam") + states;
}

std::string describe_step(const model::Model& model, model::StepId id) {
    const model::Step& step = model.steps[id];
    std::string text(model::title_of(step));
    text += ", a step of " + std::string(model::title_of(model.actors[*step.actor]));
    for (const auto& [kind, fact] : facts_of(step)) {
        text += kind == ChipKind::Takes ? "" : "; " + fact;
    }
    text += has_evidence(step) ? "; evidence: " + std::string(step.evidence->value) : "";
    return text;
}

std::string title_badge(const emit::View& view, const Chart& chart, const ChartArrow& arrow) {
    const ChartBadge& badge = *arrow.badge;
    const std::string what = badge.is_answer ? "Answer of seam " : "Seam ";
    return what + std::to_string(badge.number) + ", " + state_word(badge.state) + ": " +
           describe_arrow(view.model, chart, arrow);
}

std::string describe_badge(const emit::View& view, const ChartArrow& arrow) {
    const ChartBadge& badge = *arrow.badge;
    if (!badge.seam) {
        return "No seam is written for this crossing.";
    }
    const model::Seam& seam = view.model.seams[*badge.seam];
    std::string text = seam.title ? std::string(seam.title->value) + ". " : "";
    append_cargo(badge.is_answer ? seam.answers : seam.carries, badge.is_answer ? "Answers " : "Carries ",
                 text);
    text += seam.channel ? "Channel: " + std::string(seam.channel->value) + ". " : "";
    const bool has_owner = seam.owner && !seam.owner->is_unanswered;
    return text + (has_owner ? "Owner: " + std::string(seam.owner->text.value) + "." : "No owner named.");
}

std::string describe_arrow(const model::Model& model, const Chart& chart, const ChartArrow& arrow) {
    std::string text = step_title(model, chart, arrow.from) + " to " + step_title(model, chart, arrow.to);
    text += arrow.when ? ", when " + std::string(arrow.when->value) : "";
    return text;
}

std::string describe_connector(const model::Model& model, const ChartConnector& connector,
                               model::StepId other) {
    const std::string name(model::title_of(model.steps[other]));
    if (connector.mark.empty()) {
        return (connector.leads_out ? "Leads out of this part, to " : "Leads into this part, from ") + name;
    }
    const std::string row = "row " + std::to_string(connector.other_row + 1);
    return connector.leads_out ? "Goes on at " + connector.mark + " in " + row + ", to " + name
                               : "Comes from " + connector.mark + " in " + row + ", from " + name;
}

std::string describe_flows(const model::Model& model, const ChartArrow& arrow) {
    if (arrow.flows.empty()) {
        return arrow.style == ArrowStyle::Otherwise ? "Otherwise, after the last attempt" : "Recovery";
    }
    std::string text = arrow.flows.size() == 1 ? "Flow: " : "Flows: ";
    const char* separator = "";
    for (const model::FlowId id : arrow.flows) {
        text += separator + name_flow(model, id);
        separator = ", ";
    }
    return text;
}

std::string name_flow(const model::Model& model, model::FlowId id) {
    const model::Flow& flow = model.flows[id];
    const std::string name(flow.name.text);
    return flow.title && model::is_visible(flow.title->value) ? name + " (" + in_line(flow.title->value) + ")"
                                                              : name;
}

std::string describe_chart(const emit::View& view, const Chart& chart) {
    std::string text =
        "Service blueprint, time from left to right, with " + counted(chart.lanes.size(), "lane") + ": ";
    const char* separator = "";
    for (const ChartLane& lane : chart.lanes) {
        text += separator + std::string(model::title_of(view.model.lanes[lane.id]));
        separator = ", ";
    }
    const auto steps = static_cast<std::size_t>(std::count_if(
        chart.steps.begin(), chart.steps.end(), [](const ChartStep& step) { return !step.connector; }));
    return text + ". " + counted(steps, "step") + ", " + describe_seams(chart) + ".";
}

}  // namespace seamark::diagram
