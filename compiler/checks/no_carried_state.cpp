// SM302: the seam does not say which state crosses.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

void no_carried_state(const Context& context, diag::Sink& sink) {
    for (const model::Seam& seam : context.model.seams) {
        if (!seam.carries.empty() && !seam.carries_unanswered) {
            continue;
        }
        const source::Span place = seam.carries_unanswered.value_or(seam.header);
        diag::Finding finding{diag::Code::no_carried_state, place, {}, "what crosses here", {}, {}, {}};
        finding.message = fmt::format(
            "seam `{}` does not say which state crosses: say `carries` and the states that the "
            "receiver goes on with",
            arrow_words(seam));
        finding.about = about(context.model, seam, {"carries"});
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
