// The picture in words: descriptions for screen readers, and tooltips.
#pragma once

#include <string>
#include <string_view>

#include "diagram/chart.h"

namespace seamark::diagram {

std::string_view state_word(model::SeamState state, const Words& words);

// "3 seams: 1 answered, 1 partly answered, 1 unanswered"; states that do not occur are left out.
std::string describe_seams(const Chart& chart);

std::string describe_step(const model::Model& model, model::StepId step, const Words& words);

// The seam's number, its state and its ends.
std::string title_badge(const emit::View& view, const Chart& chart, const ChartArrow& arrow);
// What it carries, how, and who owns it.
std::string describe_badge(const emit::View& view, const ChartArrow& arrow, const Words& words);

// Where the arrow goes on or comes from; `other` is the step there.
std::string describe_connector(const model::Model& model, const ChartConnector& connector,
                               model::StepId other, const Words& words);

std::string describe_arrow(const model::Model& model, const Chart& chart, const ChartArrow& arrow);

// "Flows: happy, unsure (The agent is not sure)", or "Recovery" where no flow has the arrow.
std::string describe_flows(const model::Model& model, const ChartArrow& arrow, const Words& words);
std::string name_flow(const model::Model& model, model::FlowId flow);

// The whole picture in one paragraph.
std::string describe_chart(const emit::View& view, const Chart& chart);

}  // namespace seamark::diagram
