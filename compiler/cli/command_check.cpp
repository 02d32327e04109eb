#include "cli/commands.h"
#include "cli/session.h"

namespace seamark::cli {

int run_check(const Arguments& arguments) {
    Session session(arguments);
    const auto checked = session.check();
    if (!checked) {
        return status_impossible;
    }
    if (!session.show(*checked)) {
        return cannot("stdout does not take the findings");
    }
    return checked->summary.errors == 0 ? status_fine : status_findings;
}

}  // namespace seamark::cli
