// SM308: a seam whose arrow nothing draws. Not reported where an arrow from its first step may yet come:
// while that step has a crossing without a seam, or another seam from there owes a failure or its recovery.
#include <fmt/format.h>
#include <set>
#include <utility>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/owed.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::set<std::pair<StepId, StepId>> all_arrows(const Graph& graph) {
    std::set<std::pair<StepId, StepId>> pairs;
    for (const Arrow& arrow : graph.arrows) {
        pairs.emplace(arrow.from, arrow.to);
    }
    return pairs;
}

diag::Finding arrowless(const Model& model, const Seam& seam) {
    diag::Finding finding{diag::Code::seam_without_arrow, seam.header, {}, "no such arrow", {}, {}, {}};
    finding.message = fmt::format(
        "no flow goes `{}`, nor does an `otherwise` or a `recovery`: draw the arrow, or take the seam out",
        arrow_words(seam));
    finding.about = about(model, seam);
    return finding;
}

}  // namespace

void seam_without_arrow(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    const auto arrows = all_arrows(context.graph);
    const Owed owed = find_owed(context);
    for (const Seam& seam : model.seams) {
        if (!seam.from.step || !seam.to.step) {
            continue;
        }
        const bool is_inside_actor = model.steps[*seam.from.step].actor == model.steps[*seam.to.step].actor;
        const bool has_arrow = arrows.count({*seam.from.step, *seam.to.step}) > 0;
        if (!is_inside_actor && !has_arrow && !owed.arrow_from[seam.from.step->index]) {
            sink.report(arrowless(model, seam));
        }
    }
}

}  // namespace seamark::checks
