// SM403: an optional state meets a need that is not optional.
#include "checks/check.h"
#include "checks/loss_report.h"

namespace seamark::checks {

void perhaps_meets_need(const Context& context, diag::Sink& sink) {
    report_losses(context, diag::Code::perhaps_meets_need, sink);
}

}  // namespace seamark::checks
