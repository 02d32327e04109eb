// SM501: a loop between actors with no person in it and no bound. One for each strongly connected part, with
// its shortest loop, at the header of the seam of that loop's crossing that is written last. A part with an
// `otherwise` in it is SM502 instead.
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "checks/check.h"
#include "checks/crossing_cycles.h"
#include "checks/naming.h"
#include "checks/unbounded.h"
#include "checks/ways.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::set<std::uint32_t> components_with_otherwise(const Context& context, const UnboundedGraph& unbounded) {
    std::set<std::uint32_t> components;
    for (std::uint32_t i = 0; i < context.graph.arrows.size(); ++i) {
        const Arrow& arrow = context.graph.arrows[i];
        if (unbounded.is_on_cycle(context.graph, i) && is_added_by_otherwise(context, arrow)) {
            components.insert(unbounded.component[arrow.from.index]);
        }
    }
    return components;
}

const Seam& seam_written_last(const Context& context, const Way& cycle) {
    const Arrow* last = nullptr;
    for (const std::uint32_t index : cycle) {
        const Arrow& arrow = context.graph.arrows[index];
        if (arrow.crossing && (!last || last->place.begin < arrow.place.begin)) {
            last = &arrow;
        }
    }
    const Crossing& crossing = context.graph.crossings[*last->crossing];
    return context.model.seams[crossing.answer_of ? *crossing.answer_of : *crossing.seam];
}

diag::Finding tell(const Context& context, const Way& cycle) {
    const Seam& seam = seam_written_last(context, cycle);
    const StepId start = context.graph.arrows[cycle.front()].from;
    diag::Finding finding{
        diag::Code::unbounded_loop, seam.header, {}, "no person and no bound", {}, {}, {}, {}};
    finding.message = fmt::format(
        "`{}` goes round without a person and without a bound; say `attempts` and `otherwise` on one of its "
        "seams, or "
        "let a person decide",
        way_words(context, start, cycle));
    finding.about = about(context.model, seam);
    finding.path = stations(context, start, cycle);
    return finding;
}

}  // namespace

void unbounded_loop(const Context& context, diag::Sink& sink) {
    const UnboundedGraph unbounded = find_unbounded(context);
    const std::set<std::uint32_t> left_to_otherwise = components_with_otherwise(context, unbounded);
    for (const Way& cycle : find_crossing_cycles(context, unbounded)) {
        const StepId start = context.graph.arrows[cycle.front()].from;
        if (left_to_otherwise.count(unbounded.component[start.index]) == 0) {
            sink.report(tell(context, cycle));
        }
    }
}

}  // namespace seamark::checks
