#include "worksheet/describe.h"

#include <algorithm>

namespace seamark::worksheet {

namespace {

std::string range_text(const std::optional<model::Range>& range) {
    if (!range) {
        return {};
    }
    return " " + (range->min ? range->min->to_string() : "") + ".." +
           (range->max ? range->max->to_string() : "");
}

std::string members_of(const model::Enum& item) {
    std::vector<std::string> names;
    for (const auto& member : item.members) {
        names.emplace_back(member.name.text);
    }
    return std::string(item.name.text) + " (" + listed(names) + ")";
}

struct TypeText {
    const model::Model& model;
    std::string range;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(model::Scalar scalar) const {
        return std::string(model::to_string(scalar)) + range;
    }
    std::string operator()(model::ListOf list) const {
        return "list" + range + " of " + describe_type(model, list.element);
    }
    std::string operator()(model::EnumId id) const { return members_of(model.enums[id]); }
    std::string operator()(model::RecordId id) const { return std::string(model.records[id].name.text); }
};

bool needs(const model::Step& step, model::StateId state) {
    return std::any_of(step.needs.begin(), step.needs.end(),
                       [state](const model::Use& use) { return use.state && *use.state == state; });
}

}  // namespace

std::string listed(const std::vector<std::string>& texts, std::string_view separator) {
    std::string list;
    for (const std::string& text : texts) {
        list += list.empty() ? text : std::string(separator) + text;
    }
    return list;
}

std::string describe_type(const model::Model& model, model::TypeId id) {
    const model::Type& type = model.types[id];
    return std::visit(TypeText{model, range_text(type.range)}, type.kind);
}

std::string describe_handoff(const model::Model& model, const Words& words, const model::Arrow& arrow) {
    const auto from = model::role_of(model, arrow.from);
    const auto to = model::role_of(model, arrow.to);
    if (!from || !to) {
        return {};
    }
    return filled(words.handoff, words.roles[static_cast<std::size_t>(*from)],
                  words.roles[static_cast<std::size_t>(*to)]);
}

std::string describe_lines(const Words& words, const std::vector<model::LineKind>& lines) {
    std::vector<std::string> names;
    for (const model::LineKind line : lines) {
        names.emplace_back(words.lines[static_cast<std::size_t>(line)]);
    }
    return names.empty() ? std::string() : filled(words.crosses, listed(names, words.also));
}

std::string describe_place(const model::Model& model, const model::Step& step) {
    if (!step.lane) {
        return std::string(step.place.text);
    }
    const model::Lane& lane = model.lanes[*step.lane];
    const std::string title(model::title_of(lane));
    return lane.declares_actors && step.actor
               ? title + " / " + std::string(model::title_of(model.actors[*step.actor]))
               : title;
}

std::string describe_time(const model::Step& step) {
    if (!step.takes_min) {
        return {};
    }
    const std::string least(step.takes_min->text);
    return step.takes_max ? least + ".." + std::string(step.takes_max->text) : least;
}

const model::Arrow& arrow_of(const emit::View& view, const model::CellSheet& sheet) {
    return view.graph.arrows[view.graph.crossings[sheet.crossing].arrow];
}

const model::Seam* seam_of(const emit::View& view, const model::CellSheet& sheet) {
    const auto seam = view.graph.crossings[sheet.crossing].seam;
    return seam ? &view.model.seams[*seam] : nullptr;
}

std::string_view from_title(const emit::View& view, const model::Arrow& arrow) {
    return model::title_of(view.model.steps[arrow.from]);
}

std::string_view to_title(const emit::View& view, const model::Arrow& arrow) {
    return model::title_of(view.model.steps[arrow.to]);
}

std::string seam_title(const emit::View& view, const Words& words, const model::CellSheet& sheet) {
    const model::Arrow& arrow = arrow_of(view, sheet);
    return filled(words.seam_title, view.graph.crossings[sheet.crossing].number, from_title(view, arrow),
                  to_title(view, arrow));
}

std::vector<std::string> steps_in_need(const emit::View& view, model::StepId start, model::StateId state) {
    std::vector<std::string> titles;
    std::vector<bool> is_seen(view.model.steps.size(), false);
    std::vector<model::StepId> queue = {start};
    is_seen[start.index] = true;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const model::Step& step = view.model.steps[queue[i]];
        if (needs(step, state)) {
            titles.emplace_back(model::title_of(step));
        }
        for (const std::uint32_t index : view.graph.outgoing[queue[i].index]) {
            const model::StepId next = view.graph.arrows[index].to;
            if (!is_seen[next.index]) {
                is_seen[next.index] = true;
                queue.push_back(next);
            }
        }
    }
    return titles;
}

}  // namespace seamark::worksheet
