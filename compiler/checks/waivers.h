// Which findings a waiver reaches, and what the waivers themselves have to answer for: SM701 and SM702. The
// last phase, since it judges what all others found.
#pragma once

#include <string_view>
#include <vector>

#include "diag/finding.h"
#include "model/model.h"

namespace seamark::checks {

// Gives each finding that a waiver reaches its reason, and adds SM701 for each waiver that ended before
// `today` ("2027-01-31", UTC), and SM702, while all names resolve, for each of the root file that waives
// nothing. A waiver in a step or seam reaches the findings whose place lies in it, one at top level those of
// its file; of several the innermost gives the reason.
void apply_waivers(const model::Model& model, std::string_view today, bool names_resolved,
                   std::vector<diag::Finding>& findings);

}  // namespace seamark::checks
