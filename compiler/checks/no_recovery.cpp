// SM304: a failure mode without a recovery action. A failure whose mode is open is not asked for the rest
// yet.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

diag::Finding unrecovered(const Model& model, const Seam& seam, const Failure& failure) {
    const source::Span place = failure.recovery ? failure.recovery->action.text.span : failure.header;
    diag::Finding finding{diag::Code::no_recovery, place, {}, "and then", {}, {}, {}};
    finding.message = fmt::format("\"{}\" has no recovery: say what is done when seam `{}` fails so",
                                  failure.mode.text.value, arrow_words(seam));
    finding.about = about(model, seam, {failure_name(failure), "recovery"});
    return finding;
}

}  // namespace

void no_recovery(const Context& context, diag::Sink& sink) {
    for (const Seam& seam : context.model.seams) {
        for (const Failure& failure : seam.failures) {
            const bool is_owed = !failure.recovery || failure.recovery->action.is_unanswered;
            if (is_owed && says_what_fails(failure)) {
                sink.report(unrecovered(context.model, seam, failure));
            }
        }
    }
}

}  // namespace seamark::checks
