// SM303: the seam does not say how it fails. A failure that is `?` stands for an answer that is owed.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

diag::Finding no_failure(const Model& model, const Seam& seam) {
    diag::Finding finding{diag::Code::no_failure_mode, seam.header, {}, "no failure mode", {}, {}, {}};
    finding.message = fmt::format(
        "seam `{}` does not say how it fails: say `failure` with what goes wrong, and its recovery",
        arrow_words(seam));
    finding.about = about(model, seam, {"failure"});
    return finding;
}

diag::Finding no_mode(const Model& model, const Seam& seam, const Failure& failure) {
    diag::Finding finding{
        diag::Code::no_failure_mode, failure.mode.text.span, {}, "what goes wrong", {}, {}, {}};
    finding.message =
        failure.kind_name
            ? fmt::format("seam `{}` does not say how it fails by `{}`: say what goes wrong here",
                          arrow_words(seam), failure.kind_name->text)
            : fmt::format("a failure of seam `{}` is unanswered: say what goes wrong", arrow_words(seam));
    finding.about = about(model, seam, {"failure", failure_name(failure)});
    return finding;
}

}  // namespace

void no_failure_mode(const Context& context, diag::Sink& sink) {
    for (const Seam& seam : context.model.seams) {
        if (seam.failures.empty()) {
            sink.report(no_failure(context.model, seam));
        }
        for (const Failure& failure : seam.failures) {
            if (failure.mode.is_unanswered) {
                sink.report(no_mode(context.model, seam, failure));
            }
        }
    }
}

}  // namespace seamark::checks
