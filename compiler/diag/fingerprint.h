// By what a finding is known again in a later run, when the lines around it have moved.
#pragma once

#include <string>
#include <vector>

#include "diag/finding.h"

namespace seamark::diag {

// 16 hexadecimal digits made of the finding's code and the names it is about.
std::string fingerprint(const Finding& finding);

// Gives each its fingerprint. Of several that would share one, the second on get a number in the order in
// which they stand: "9e107d9d372bb682:2".
void set_fingerprints(std::vector<Judged>& findings);

}  // namespace seamark::diag
