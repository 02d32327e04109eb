#include "checks/ways.h"

#include <fmt/format.h>

#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

const Step& first_step(const Context& context, StepId end, const Way& way) {
    return context.model.steps[way.empty() ? end : context.graph.arrows[way.front()].from];
}

}  // namespace

std::string way_words(const Context& context, StepId end, const Way& way) {
    std::string words(first_step(context, end, way).name.text);
    for (const std::uint32_t arrow : way) {
        words.append(" -> ").append(context.model.steps[context.graph.arrows[arrow].to].name.text);
    }
    return words;
}

std::vector<diag::Visit> stations(const Context& context, StepId end, const Way& way) {
    const Step& first = first_step(context, end, way);
    std::vector<diag::Visit> visits{{first.name.span, fmt::format("from `{}`", first.name.text)}};
    for (const std::uint32_t index : way) {
        const Arrow& arrow = context.graph.arrows[index];
        visits.push_back(
            {arrow.place, fmt::format("`{}`", arrow_words(context.model, arrow.from, arrow.to))});
    }
    return visits;
}

}  // namespace seamark::checks
