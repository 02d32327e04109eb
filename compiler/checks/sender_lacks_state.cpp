// SM402: a seam carries or answers a state that its sender does not surely have.
#include "checks/check.h"
#include "checks/loss_report.h"

namespace seamark::checks {

void sender_lacks_state(const Context& context, diag::Sink& sink) {
    report_losses(context, diag::Code::sender_lacks_state, sink);
}

}  // namespace seamark::checks
