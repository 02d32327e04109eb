#include "checks/carry_fix.h"

#include <algorithm>
#include <fmt/format.h>

#include "checks/naming.h"
#include "model/delivery.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// Behind the last item; before it where a `?` follows, whose place the model does not know.
diag::Edit append(const std::vector<Cargo>& cargo, std::string_view name) {
    const Cargo& last = cargo.back();
    if (last.optional && !last.as) {
        const std::uint32_t begin = last.name.span.begin;
        return {{last.name.span.file, begin, begin}, fmt::format("{}, ", name)};
    }
    const source::Span item = last.as ? last.as->span : last.name.span;
    return {{item.file, item.end, item.end}, fmt::format(", {}", name)};
}

bool may_cross(const Model& model, StateId state, StepId to) {
    const Tags tags = effective_tags(model, model.states[state]);
    return !tags.secret && !(tags.internal && role_of(model, to) == Role::Customer);
}

bool can_append(const Context& context, StateId state, const Crossing& crossing) {
    const std::vector<Cargo>& cargo = cargo_of(context.model, crossing);
    const bool has_it =
        std::any_of(cargo.begin(), cargo.end(), [&](const Cargo& item) { return item.state == state; });
    return !is_open(context.model, crossing) && !has_it &&
           may_cross(context.model, state, context.graph.arrows[crossing.arrow].to);
}

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_last = i + 1 == words.size();
        list += (i == 0 ? "" : is_last ? " and " : ", ") + words[i];
    }
    return list;
}

}  // namespace

std::optional<diag::Fix> carry_over(const Context& context, StateId state,
                                    const std::vector<std::uint32_t>& crossings) {
    const Model& model = context.model;
    diag::Fix fix;
    std::vector<std::string> arrows;
    std::vector<const std::vector<Cargo>*> lists;
    for (const std::uint32_t index : crossings) {
        const Crossing& crossing = context.graph.crossings[index];
        if (!can_append(context, state, crossing)) {
            return std::nullopt;
        }
        const std::vector<Cargo>& cargo = cargo_of(model, crossing);
        if (std::find(lists.begin(), lists.end(), &cargo) == lists.end()) {
            const Arrow& arrow = context.graph.arrows[crossing.arrow];
            lists.push_back(&cargo);
            arrows.push_back(arrow_words(model, arrow.from, arrow.to));
            fix.edits.push_back(append(cargo, model.states[state].name.text));
        }
    }
    if (fix.edits.empty()) {
        return std::nullopt;
    }
    fix.title = fmt::format("carry `{}` over {}", model.states[state].name.text, listed(arrows));
    return fix;
}

}  // namespace seamark::checks
