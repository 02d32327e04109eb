#include "diagram/part.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/closest.h"

namespace seamark::diagram {
namespace {

using Names = std::vector<std::string_view>;

emit::EmitError unknown(std::string_view what, std::string_view name, const Names& known) {
    if (const auto meant = base::find_closest(name, known)) {
        return {fmt::format("there is no {} `{}`; did you mean `{}`?", what, name, *meant)};
    }
    return {fmt::format("there is no {} `{}`; there is `{}`", what, name, fmt::join(known, "`, `"))};
}

template <class Id>
void add_once(const Id& id, std::vector<Id>& ids) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
        ids.push_back(id);
    }
}

std::optional<emit::EmitError> add_flow(const model::Model& model, std::string_view name, Part& part) {
    Names known;
    for (const model::FlowId id : model.flows.ids()) {
        if (model.flows[id].name.text == name) {
            add_once(id, part.flows);
            return {};
        }
        known.push_back(model.flows[id].name.text);
    }
    return unknown("flow", name, known);
}

std::optional<emit::EmitError> add_lane(const model::Model& model, std::string_view name, Part& part) {
    Names known;
    bool is_found = false;
    for (const model::LaneId lane : model.lanes.ids()) {
        const bool is_lane = model.lanes[lane].name.text == name;
        known.push_back(model.lanes[lane].name.text);
        for (const model::ActorId actor : model.lanes[lane].actors) {
            if (is_lane || model.actors[actor].name.text == name) {
                add_once(actor, part.actors);
                is_found = true;
            }
            if (model.lanes[lane].declares_actors) {
                known.push_back(model.actors[actor].name.text);
            }
        }
    }
    return is_found ? std::nullopt : std::optional(unknown("lane or actor", name, known));
}

std::string described(const words::Counted& patterns, const std::vector<std::string>& written) {
    std::vector<std::string> names;
    for (const std::string& name : written) {
        add_once(name, names);
    }
    const std::string all = fmt::format("{}", fmt::join(names, ", "));
    return names.empty() ? "" : filled(names.size() == 1 ? patterns.one : patterns.more, all);
}

}  // namespace

std::string described_flows(const std::vector<std::string>& names, const Words& words) {
    return described(words.of_flows, names);
}

std::string described_lanes(const std::vector<std::string>& names, const Words& words) {
    return described(words.of_lanes, names);
}

base::Result<Part, emit::EmitError> find_part(const model::Model& model,
                                              const std::vector<std::string>& flows,
                                              const std::vector<std::string>& lanes, const Words& words) {
    Part part;
    for (const std::string& name : flows) {
        if (auto error = add_flow(model, name, part)) {
            return *std::move(error);
        }
    }
    for (const std::string& name : lanes) {
        if (auto error = add_lane(model, name, part)) {
            return *std::move(error);
        }
    }
    const std::string of_flows = described_flows(flows, words);
    const std::string of_lanes = described_lanes(lanes, words);
    part.description = of_flows + (of_flows.empty() || of_lanes.empty() ? "" : "; ") + of_lanes;
    return part;
}

}  // namespace seamark::diagram
