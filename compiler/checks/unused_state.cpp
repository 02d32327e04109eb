// SM107: a state of this file that no step needs, no seam carries or answers and no `when` names. While a
// seam owes what it carries, a state that some step gives may be on its way there; a state that a seam does
// not carry against its contract is SM310.
#include <fmt/format.h>

#include "checks/breaches.h"
#include "checks/check.h"
#include "checks/conditions.h"
#include "checks/naming.h"
#include "checks/owed.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

template <class Uses>
void mark(const Uses& uses, std::vector<bool>& marked) {
    for (const auto& use : uses) {
        if (use.state) {
            marked[use.state->index] = true;
        }
    }
}

std::vector<bool> states_needed_or_carried(const Model& model) {
    std::vector<bool> used(model.states.size(), false);
    for (const Step& step : model.steps) {
        mark(step.needs, used);
    }
    for (const Seam& seam : model.seams) {
        mark(seam.carries, used);
        mark(seam.answers, used);
    }
    return used;
}

std::vector<bool> states_given(const Model& model) {
    std::vector<bool> given(model.states.size(), false);
    for (const Step& step : model.steps) {
        mark(step.gives, given);
    }
    return given;
}

diag::Finding unused(const Model& model, const Name& state) {
    diag::Finding finding{diag::Code::unused_state, state.span, {}, "nothing uses it", {}, {}, {}};
    finding.message = fmt::format(
        "`{}` is used by nothing: no step needs it, no seam carries it and no `when` names it", state.text);
    finding.about = about(model, {state.text});
    return finding;
}

}  // namespace

void unused_state(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    if (model.is_library) {
        return;
    }
    std::vector<bool> used = states_needed_or_carried(model);
    for (const Breach& breach : find_breaches(context)) {
        used[breach.state.index] = true;
    }
    const std::vector<bool> given = states_given(model);
    const auto conditions = words_of_conditions(model);
    const bool may_be_carried = find_owed(context).cargo;
    for (const StateId id : model.states.ids()) {
        const Name& name = model.states[id].name;
        const bool is_excused = may_be_carried && given[id.index];
        if (is_own(model, model.states[id]) && !used[id.index] && !is_excused &&
            conditions.count(name.text) == 0) {
            sink.report(unused(model, name));
        }
    }
}

}  // namespace seamark::checks
