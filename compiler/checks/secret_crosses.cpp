// SM602: a secret crosses a seam. At the carried state; a record is secret where a field is.
#include "checks/check.h"
#include "checks/transfers.h"

namespace seamark::checks {

using namespace seamark::model;

void secret_crosses(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    for (const Transfer& transfer : find_transfers(context)) {
        if (effective_tags(model, model.states[*transfer.item.state]).secret) {
            sink.report(exposure(context, diag::Code::secret_crosses, transfer, "a secret",
                                 ", which is `@secret`; a secret stays with the actor that has it"));
        }
    }
}

}  // namespace seamark::checks
