// The seam that a crossing lacks, ready to be filled in.
#pragma once

#include <string>

#include "checks/check.h"

namespace seamark::checks {

// `seam a -> b { … }` in canonical layout with a clause for every cell of `sheet`, a sheet of a crossing
// without a seam: `?` in each, but for the cargo that `propose_cargo` finds.
std::string render_skeleton(const Context& context, const model::CellSheet& sheet);

}  // namespace seamark::checks
