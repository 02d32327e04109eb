// SM301: a crossing without a seam. One finding for each, at the second step's name where the arrow is first
// written.
#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/seam_skeleton.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::string_view actor_name(const Model& model, StepId step) {
    return model.actors[*model.steps[step].actor].name.text;
}

// Behind the last seam, or behind the last flow where there is none: a crossing without a seam may be written
// in a flow only.
source::Span behind_last_seam(const Model& model) {
    std::uint32_t end = 0;
    for (const Seam& seam : model.seams) {
        end = std::max(end, seam.span.end);
    }
    for (const Flow& flow : model.flows) {
        end = model.seams.empty() ? std::max(end, flow.span.end) : end;
    }
    return {model.file, end, end};
}

diag::Fix skeleton_fix(const Context& context, const CellSheet& sheet, source::Span place) {
    const Arrow& arrow = context.graph.arrows[context.graph.crossings[sheet.crossing].arrow];
    diag::Fix fix;
    fix.title = fmt::format("add a seam for `{}`", arrow_words(context.model, arrow.from, arrow.to));
    fix.edits.push_back({place, "\n\n" + render_skeleton(context, sheet)});
    return fix;
}

diag::Finding unattended(const Context& context, const CellSheet& sheet, source::Span behind) {
    const Model& model = context.model;
    const Arrow& arrow = context.graph.arrows[context.graph.crossings[sheet.crossing].arrow];
    const std::string words = arrow_words(model, arrow.from, arrow.to);
    diag::Finding finding{diag::Code::crossing_without_seam, arrow.place, {}, "no seam", {}, {}, {}};
    finding.message = fmt::format(
        "`{}` crosses from `{}` to `{}` without a seam: say what crosses, how it fails and who owns it",
        words, actor_name(model, arrow.from), actor_name(model, arrow.to));
    finding.fix = skeleton_fix(context, sheet, behind);
    finding.about = about(model, {model.steps[arrow.from].name.text, model.steps[arrow.to].name.text});
    return finding;
}

// Only agents and systems call, and what they call are agents and systems.
bool may_be_call(const Model& model, const Arrow& arrow) {
    const auto takes_calls = [](std::optional<Role> role) { return role == Role::Agent || role == Role::System; };
    return takes_calls(role_of(model, arrow.from)) && takes_calls(role_of(model, arrow.to));
}

// The crossings without a seam, but for those that may be the way back of an earlier one: a call whose seam is not
// written yet may say `answers`, and then its way back needs no seam of its own. One missing seam is one finding.
std::vector<const CellSheet*> unattended_sheets(const Context& context) {
    const Model& model = context.model;
    std::vector<const CellSheet*> sheets;
    std::set<std::pair<StepId, ActorId>> possible_calls;
    for (const CellSheet& sheet : context.cells) {
        const Crossing& crossing = context.graph.crossings[sheet.crossing];
        const Arrow& arrow = context.graph.arrows[crossing.arrow];
        if (crossing.seam || possible_calls.count({arrow.from, *model.steps[arrow.to].actor}) > 0) {
            continue;
        }
        sheets.push_back(&sheet);
        if (may_be_call(model, arrow)) {
            possible_calls.emplace(arrow.to, *model.steps[arrow.from].actor);
        }
    }
    return sheets;
}

}  // namespace

void crossing_without_seam(const Context& context, diag::Sink& sink) {
    const source::Span behind = behind_last_seam(context.model);
    for (const CellSheet* sheet : unattended_sheets(context)) {
        sink.report(unattended(context, *sheet, behind));
    }
}

}  // namespace seamark::checks
