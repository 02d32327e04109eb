// SM307: a failure without a signal. A failure whose mode is open is not asked for the rest yet.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

diag::Finding unnoticed(const Model& model, const Seam& seam, const Failure& failure) {
    const source::Span place = failure.signal ? failure.signal->text.span : failure.header;
    diag::Finding finding{diag::Code::no_signal, place, {}, "who would notice", {}, {}, {}};
    finding.message =
        fmt::format("\"{}\" has no signal, so nobody would notice: say what shows that seam `{}` failed so",
                    failure.mode.text.value, arrow_words(seam));
    finding.about = about(model, seam, {failure_name(failure), "signal"});
    return finding;
}

}  // namespace

void no_signal(const Context& context, diag::Sink& sink) {
    for (const Seam& seam : context.model.seams) {
        for (const Failure& failure : seam.failures) {
            const bool is_owed = !failure.signal || failure.signal->is_unanswered;
            if (is_owed && says_what_fails(failure)) {
                sink.report(unnoticed(context.model, seam, failure));
            }
        }
    }
}

}  // namespace seamark::checks
