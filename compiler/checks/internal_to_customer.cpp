// SM601: internal state reaches the customer. At the carried state; a record is internal where a field is.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/transfers.h"

namespace seamark::checks {

using namespace seamark::model;

void internal_to_customer(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    for (const Transfer& transfer : find_transfers(context)) {
        const Actor& receiver = model.actors[transfer.receiver];
        const bool is_internal = effective_tags(model, model.states[*transfer.item.state]).internal;
        if (is_internal && model.lanes[receiver.lane].role == Role::Customer) {
            sink.report(exposure(
                context, diag::Code::internal_to_customer, transfer, "shown to the customer",
                fmt::format(", which is `@internal`, to `{}`; internal state never reaches a customer",
                            receiver.name.text)));
        }
    }
}

}  // namespace seamark::checks
