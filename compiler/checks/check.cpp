#include "checks/check.h"

namespace seamark::checks {

void run_all(const Context& context, diag::Sink& sink) {
    for (const Check& check : all_checks()) {
        if (context.names_resolved || !check.waits_for_names) {
            check.run(context, sink);
        }
    }
}

}  // namespace seamark::checks
