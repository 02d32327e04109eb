// SM603: personal data goes to an external actor. At the carried state; a record is personal where a field
// is.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/transfers.h"

namespace seamark::checks {

using namespace seamark::model;

void pii_to_external(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    for (const Transfer& transfer : find_transfers(context)) {
        const Actor& receiver = model.actors[transfer.receiver];
        if (receiver.external && effective_tags(model, model.states[*transfer.item.state]).pii) {
            sink.report(exposure(
                context, diag::Code::pii_to_external, transfer, "leaves the house",
                fmt::format(", which is `@pii`, to `{}`, an external actor; leave it out, or waive this "
                            "with the agreement that allows it",
                            receiver.name.text)));
        }
    }
}

}  // namespace seamark::checks
