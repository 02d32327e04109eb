// SM301: a crossing without a seam. One finding for each seam that is missing, at the second step's name
// where the arrow is first written.
#include <algorithm>
#include <fmt/format.h>
#include <map>
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
    fix.is_safe = true;  // it asks, and answers nothing for anybody
    fix.edits.push_back({place, "\n\n" + render_skeleton(context, sheet)});
    return fix;
}

// Crossings by the step they lead to and the actor they come from: what an arrow from that step back may
// answer.
using Calls = std::map<std::pair<StepId, ActorId>, const Arrow*>;

// As a rule it is agents and systems that are called; what people hear is a crossing of its own.
bool may_be_called(const Model& model, const Arrow& arrow) {
    const std::optional<Role> caller = role_of(model, arrow.from);
    const std::optional<Role> called = role_of(model, arrow.to);
    return called == Role::System ||
           (called == Role::Agent && caller != Role::Customer && caller != Role::Human);
}

Calls all_calls(const Context& context) {
    Calls calls;
    for (const Crossing& crossing : context.graph.crossings) {
        const Arrow& arrow = context.graph.arrows[crossing.arrow];
        if (may_be_called(context.model, arrow)) {
            calls.try_emplace({arrow.to, *context.model.steps[arrow.from].actor}, &arrow);
        }
    }
    return calls;
}

void note_call(const Model& model, const Calls& calls, const Arrow& arrow, diag::Finding& finding) {
    const auto call = calls.find({arrow.from, *model.steps[arrow.to].actor});
    if (call != calls.end()) {
        const Arrow& there = *call->second;
        finding.notes.push_back(
            {fmt::format("if this is the answer to `{}`, say `answers` on that seam: an answer "
                         "needs no seam of its own",
                         arrow_words(model, there.from, there.to)),
             there.place});
    }
}

diag::Finding unattended(const Context& context, const CellSheet& sheet, const Calls& calls,
                         source::Span behind) {
    const Model& model = context.model;
    const Arrow& arrow = context.graph.arrows[context.graph.crossings[sheet.crossing].arrow];
    const std::string words = arrow_words(model, arrow.from, arrow.to);
    diag::Finding finding{diag::Code::crossing_without_seam, arrow.place, {}, "no seam", {}, {}, {}};
    finding.message = fmt::format(
        "`{}` crosses from `{}` to `{}` without a seam: say what crosses, how it fails and who owns it",
        words, actor_name(model, arrow.from), actor_name(model, arrow.to));
    note_call(model, calls, arrow, finding);
    finding.fix = skeleton_fix(context, sheet, behind);
    finding.about = about(model, {model.steps[arrow.from].name.text, model.steps[arrow.to].name.text});
    return finding;
}

// The crossings without a seam, but for those that may be the way back of an earlier one: a call whose seam
// is not written yet may say `answers`, and then its way back needs no seam of its own. One missing seam is
// one finding.
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
        if (may_be_called(model, arrow)) {
            possible_calls.emplace(arrow.to, *model.steps[arrow.from].actor);
        }
    }
    return sheets;
}

}  // namespace

void crossing_without_seam(const Context& context, diag::Sink& sink) {
    const source::Span behind = behind_last_seam(context.model);
    const Calls calls = all_calls(context);
    for (const CellSheet* sheet : unattended_sheets(context)) {
        sink.report(unattended(context, *sheet, calls, behind));
    }
}

}  // namespace seamark::checks
