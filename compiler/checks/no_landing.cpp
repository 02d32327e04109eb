// SM305: an agent-to-system seam does not say when its payload has landed.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool is_agent_to_system(const Model& model, const Seam& seam) {
    return seam.from.step && seam.to.step && role_of(model, *seam.from.step) == Role::Agent &&
           role_of(model, *seam.to.step) == Role::System;
}

}  // namespace

void no_landing(const Context& context, diag::Sink& sink) {
    for (const Seam& seam : context.model.seams) {
        const bool is_owed = !seam.landed || seam.landed->when.is_unanswered;
        if (!is_owed || !is_agent_to_system(context.model, seam)) {
            continue;
        }
        const source::Span place = seam.landed ? seam.landed->when.text.span : seam.header;
        diag::Finding finding{diag::Code::no_landing, place, {}, "sent, or landed", {}, {}, {}};
        finding.message = fmt::format(
            "seam `{}` goes from an agent to a system and does not say when its payload has landed: say "
            "`landed` and what the agent may rely on",
            arrow_words(seam));
        finding.about = about(context.model, seam, {"landed"});
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
