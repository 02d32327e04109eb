// A loss as a finding: SM401, SM402 and SM403 tell it alike.
#pragma once

#include "checks/losses.h"

namespace seamark::checks {

// Reports the losses of that code, each with where the state was given, where on the way it is lost, and
// where it can be the fix that carries it there.
void report_losses(const Context& context, diag::Code code, diag::Sink& sink);

}  // namespace seamark::checks
