#include "diagram/line_samples.h"

#include <algorithm>
#include <set>

#include "diagram/arrow_items.h"
#include "diagram/describe.h"

namespace seamark::diagram {
namespace {

bool has_kind(const Chart& chart, EdgeKind kind) {
    return std::any_of(chart.arrows.begin(), chart.arrows.end(),
                       [&](const ChartArrow& arrow) { return kind_of(arrow) == kind; });
}

// In the order in which they are written.
std::set<std::uint32_t> flows_of(const Chart& chart, EdgeKind kind) {
    std::set<std::uint32_t> flows;
    for (const ChartArrow& arrow : chart.arrows) {
        for (const model::FlowId flow : arrow.flows) {
            if (kind_of(arrow) == kind) {
                flows.insert(flow.index);
            }
        }
    }
    return flows;
}

Sample sample_of(EdgeKind kind) {
    Sample sample;
    sample.kind = kind;
    return sample;
}

// One for each flow that has an arrow of its own.
void add_flows(const model::Model& model, const Chart& chart, std::vector<LineSample>& samples) {
    for (const std::uint32_t flow : flows_of(chart, EdgeKind::Flow)) {
        const auto arrow =
            std::find_if(chart.arrows.begin(), chart.arrows.end(), [&](const ChartArrow& candidate) {
                return kind_of(candidate) == EdgeKind::Flow && candidate.flows.front().index == flow;
            });
        Sample sample = sample_of(EdgeKind::Flow);
        sample.flow = arrow->flow;
        samples.push_back({sample, filled(chart.words->other_flow, name_flow(model, model::FlowId{flow}))});
    }
}

void add_shared_flows(const model::Model& model, const Chart& chart, std::vector<LineSample>& samples) {
    const std::set<std::uint32_t> flows = flows_of(chart, EdgeKind::Flows);
    std::string names;
    for (const std::uint32_t flow : flows) {
        names += (names.empty() ? "" : ", ") + name_flow(model, model::FlowId{flow});
    }
    if (!flows.empty()) {
        samples.push_back({sample_of(EdgeKind::Flows), filled(chart.words->other_flows, names)});
    }
}

bool has_answer(const Chart& chart) {
    return std::any_of(chart.arrows.begin(), chart.arrows.end(),
                       [](const ChartArrow& arrow) { return arrow.badge && arrow.badge->is_answer; });
}

}  // namespace

std::vector<LineSample> line_samples(const model::Model& model, const Chart& chart) {
    const Words& words = *chart.words;
    std::vector<LineSample> samples;
    if (has_kind(chart, EdgeKind::Happy)) {
        samples.push_back({sample_of(EdgeKind::Happy), std::string(words.happy_path)});
    }
    add_flows(model, chart, samples);
    add_shared_flows(model, chart, samples);
    if (has_kind(chart, EdgeKind::Recovery)) {
        samples.push_back({sample_of(EdgeKind::Recovery), std::string(words.recovery)});
    }
    if (has_kind(chart, EdgeKind::Otherwise)) {
        samples.push_back({sample_of(EdgeKind::Otherwise), std::string(words.otherwise)});
    }
    if (has_answer(chart)) {
        samples.push_back({sample_of(EdgeKind::Happy), std::string(words.answer_to_call)});
        samples.back().sample.is_answer = true;
    }
    return samples;
}

}  // namespace seamark::diagram
