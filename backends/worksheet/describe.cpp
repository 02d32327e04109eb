#include "worksheet/describe.h"

#include <algorithm>

#include "emit/directions.h"

namespace seamark::worksheet {

namespace {

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
    if (names.empty()) {
        return {};
    }
    const std::string last = names.back();
    names.pop_back();
    return filled(words.crosses, names.empty() ? last : listed(names) + std::string(words.also) + last);
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
    return filled(words.seam_title, view.graph.crossings[sheet.crossing].number,
                  emit::isolated(from_title(view, arrow)), emit::isolated(to_title(view, arrow)));
}

std::vector<std::string> steps_in_need(const emit::View& view, model::StepId start, model::StateId state) {
    std::vector<std::string> titles;
    std::vector<bool> is_seen(view.model.steps.size(), false);
    std::vector<model::StepId> queue = {start};
    is_seen[start.index] = true;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const model::Step& step = view.model.steps[queue[i]];
        if (needs(step, state)) {
            titles.push_back(emit::isolated(model::title_of(step)));
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
