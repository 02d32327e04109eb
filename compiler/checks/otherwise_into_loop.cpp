// SM502: `otherwise` leads back into the loop that it should leave, or to one of the seam's own steps. At the
// step behind `otherwise`.
#include <algorithm>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/unbounded.h"
#include "checks/ways.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

diag::Finding at_otherwise(const Context& context, const Seam& seam) {
    const Name& target = seam.attempts->otherwise.name;
    diag::Finding finding{diag::Code::otherwise_into_loop, target.span, {}, {}, {}, {}, {}, {}};
    finding.about = about(context.model, seam, {target.text});
    return finding;
}

diag::Finding own_step(const Context& context, const Seam& seam) {
    diag::Finding finding = at_otherwise(context, seam);
    finding.message = fmt::format(
        "`otherwise` of `{}` leads to `{}`, a step of the seam itself; after the last attempt "
        "another step goes on",
        arrow_words(seam), seam.attempts->otherwise.name.text);
    finding.label = "a step of this seam";
    return finding;
}

diag::Finding into_loop(const Context& context, const UnboundedGraph& unbounded, const Seam& seam) {
    const StepId from = *seam.from.step;
    const StepId target = *seam.attempts->otherwise.step;
    const std::uint32_t component = unbounded.component[from.index];
    const ShortestWays ways(context.graph, Direction::Onwards, {target}, [&](std::uint32_t arrow) {
        return unbounded.kept[arrow] &&
               unbounded.component[context.graph.arrows[arrow].to.index] == component;
    });
    diag::Finding finding = at_otherwise(context, seam);
    finding.message = fmt::format(
        "`otherwise` of `{}` leads to `{}`, from where it goes round without a person and without a bound: "
        "{} -> {}; "
        "lead it out of the loop",
        arrow_words(seam), seam.attempts->otherwise.name.text, seam.from.name.text,
        way_words(context, target, ways.way(from)));
    finding.label = "back into the loop";
    finding.path = stations(context, target, ways.way(from));
    return finding;
}

bool is_on_cycle(const Context& context, const UnboundedGraph& unbounded, StepId from, StepId to) {
    const auto& outgoing = context.graph.outgoing[from.index];
    return std::any_of(outgoing.begin(), outgoing.end(), [&](std::uint32_t arrow) {
        return context.graph.arrows[arrow].to == to && unbounded.is_on_cycle(context.graph, arrow);
    });
}

}  // namespace

void otherwise_into_loop(const Context& context, diag::Sink& sink) {
    const UnboundedGraph unbounded = find_unbounded(context);
    for (const Seam& seam : context.model.seams) {
        if (!seam.attempts || !seam.attempts->otherwise.step || !seam.from.step) {
            continue;
        }
        const std::optional<StepId> target = seam.attempts->otherwise.step;
        if (target == seam.from.step || target == seam.to.step) {
            sink.report(own_step(context, seam));
        } else if (is_on_cycle(context, unbounded, *seam.from.step, *target)) {
            sink.report(into_loop(context, unbounded, seam));
        }
    }
}

}  // namespace seamark::checks
