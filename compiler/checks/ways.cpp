#include "checks/ways.h"

#include <fmt/format.h>

#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

constexpr std::size_t most_words = 20;
constexpr std::size_t most_stations = 100;

const Step& first_step(const Context& context, StepId end, const Way& way) {
    return context.model.steps[way.empty() ? end : context.graph.arrows[way.front()].from];
}

}  // namespace

std::string way_words(const Context& context, StepId end, const Way& way) {
    std::string words(first_step(context, end, way).name.text);
    const bool is_long = way.size() > most_words;
    for (std::size_t i = 0; i < way.size(); ++i) {
        const bool is_left_out = is_long && i >= most_words / 2 && i < way.size() - most_words / 2;
        if (!is_left_out) {
            words.append(" -> ").append(context.model.steps[context.graph.arrows[way[i]].to].name.text);
        } else if (i == most_words / 2) {
            words.append(" -> …");
        }
    }
    return words;
}

std::size_t first_station(const Way& way) {
    return way.size() > most_stations ? way.size() - most_stations : 0;
}

std::vector<diag::Visit> stations(const Context& context, StepId end, const Way& way) {
    std::vector<diag::Visit> visits;
    const std::size_t first = first_station(way);
    if (first == 0) {
        const Step& step = first_step(context, end, way);
        visits.push_back({step.name.span, fmt::format("from `{}`", step.name.text)});
    }
    for (std::size_t i = first; i < way.size(); ++i) {
        const Arrow& arrow = context.graph.arrows[way[i]];
        visits.push_back(
            {arrow.place, fmt::format("`{}`", arrow_words(context.model, arrow.from, arrow.to))});
    }
    return visits;
}

}  // namespace seamark::checks
