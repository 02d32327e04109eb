// SM201: nobody owns the journey.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

void no_journey_owner(const Context& context, diag::Sink& sink) {
    const model::Model& model = context.model;
    const bool is_owed = !model.owner || model.owner->is_unanswered;
    if (model.is_library || !is_owed) {
        return;
    }
    const source::Span place = model.owner ? model.owner->text.span : model.name.span;
    diag::Finding finding{diag::Code::no_journey_owner, place, {}, "no owner", {}, {}, {}};
    finding.message =
        fmt::format("nobody owns `{}`: agree on one journey owner before drawing, and say `owner \"…\"`",
                    model.name.text);
    finding.about = about(model, {"owner"});
    sink.report(std::move(finding));
}

}  // namespace seamark::checks
