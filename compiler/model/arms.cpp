#include "model/arms.h"

#include <algorithm>

#include "model/components.h"

namespace seamark::model {

std::vector<Arms> find_arms(const Model& model, const Graph& graph) {
    // The source of an arrow is reached again from its target just where both are in one component.
    const std::vector<std::uint32_t> component = find_components(graph);
    std::vector<Arms> arms(graph.incoming.size());
    for (const StepId step : graph.entries) {
        arms[step.index].is_entry = true;
    }
    for (const StepId step : model.steps.ids()) {
        for (const std::uint32_t index : graph.incoming[step.index]) {
            const Arrow& arrow = graph.arrows[index];
            const bool leads_back = component[arrow.from.index] == component[step.index];
            const bool is_awaited = model.steps[step].joins && arrow.in_flow && !leads_back;
            (is_awaited ? arms[step.index].awaited : arms[step.index].alone).push_back(index);
        }
    }
    return arms;
}

std::vector<StepId> walk_order(const Graph& graph) {
    struct Visit {
        StepId step;
        std::size_t next_arrow = 0;
    };
    std::vector<StepId> finished;
    std::vector<bool> seen(graph.outgoing.size(), false);
    std::vector<Visit> visits;
    const auto open = [&](StepId step) {
        if (!seen[step.index]) {
            seen[step.index] = true;
            visits.push_back({step});
        }
    };
    for (const StepId entry : graph.entries) {
        open(entry);
        while (!visits.empty()) {
            const StepId step = visits.back().step;
            if (visits.back().next_arrow < graph.outgoing[step.index].size()) {
                open(graph.arrows[graph.outgoing[step.index][visits.back().next_arrow++]].to);
            } else {
                finished.push_back(step);
                visits.pop_back();
            }
        }
    }
    std::reverse(finished.begin(), finished.end());
    return finished;
}

}  // namespace seamark::model
