// SM108: a step that no flow, `otherwise` or `recovery` leads to or from. While a seam owes a failure or its
// recovery, that recovery may yet lead to a step of the same actor, or to one that has a seam, or the answer
// of a call, from the seam's first step.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/owed.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// The steps that an arrow which is still owed may lead to.
class ExpectedSteps {
  public:
    explicit ExpectedSteps(const Context& context)
        : model_(context.model), steps_(model_.steps.size(), false), actors_(model_.actors.size(), false) {
        const Owed owed = find_owed(context);
        for (const StepId step : model_.steps.ids()) {
            if (owed.arrow_from[step.index] && model_.steps[step].actor) {
                actors_[model_.steps[step].actor->index] = true;
            }
        }
        for (const Seam& seam : model_.seams) {
            expect_over(seam, owed.arrow_from);
        }
    }

    bool has(StepId step) const {
        const std::optional<ActorId> actor = model_.steps[step].actor;
        return steps_[step.index] || (actor && actors_[actor->index]);
    }

  private:
    void expect_over(const Seam& seam, const std::vector<bool>& arrow_from) {
        if (!seam.from.step || !seam.to.step) {
            return;
        }
        if (arrow_from[seam.from.step->index]) {
            steps_[seam.to.step->index] = true;
        }
        const std::optional<ActorId> caller = model_.steps[*seam.from.step].actor;
        if (seam.answers_clause && caller && arrow_from[seam.to.step->index]) {
            actors_[caller->index] = true;
        }
    }

    const Model& model_;
    std::vector<bool> steps_;
    std::vector<bool> actors_;  // all steps of theirs
};

diag::Finding stray(const Model& model, const Name& step) {
    diag::Finding finding{diag::Code::step_at_no_arrow, step.span, {}, "at no arrow", {}, {}, {}};
    finding.message = fmt::format(
        "`{}` is at no arrow: let a flow, an `otherwise` or a `recovery` lead to it, or take it out",
        step.text);
    finding.about = about(model, {step.text});
    return finding;
}

}  // namespace

void step_at_no_arrow(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    const ExpectedSteps expected(context);
    for (const StepId id : model.steps.ids()) {
        if (!context.graph.is_at_an_arrow(id) && !expected.has(id)) {
            sink.report(stray(model, model.steps[id].name));
        }
    }
}

}  // namespace seamark::checks
