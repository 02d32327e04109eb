// SM401: a step needs a state that does not reach it.
#include "checks/check.h"
#include "checks/loss_report.h"

namespace seamark::checks {

void state_does_not_arrive(const Context& context, diag::Sink& sink) {
    report_losses(context, diag::Code::state_does_not_arrive, sink);
}

}  // namespace seamark::checks
