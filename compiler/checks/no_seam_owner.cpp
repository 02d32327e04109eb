// SM306: a seam without an owner.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

void no_seam_owner(const Context& context, diag::Sink& sink) {
    for (const model::Seam& seam : context.model.seams) {
        if (seam.owner && !seam.owner->is_unanswered) {
            continue;
        }
        const source::Span place = seam.owner ? seam.owner->text.span : seam.header;
        diag::Finding finding{diag::Code::no_seam_owner, place, {}, "no owner", {}, {}, {}};
        finding.message = fmt::format(
            "nobody owns seam `{}`: say `owner` and the one team that answers for it", arrow_words(seam));
        finding.about = about(context.model, seam, {"owner"});
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
