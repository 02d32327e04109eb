// What stands between two words on one line.
#pragma once

#include <vector>

#include "rewrite/layout.h"

namespace seamark::rewrite {

// Sets how many blanks stand before each token where neither starts a row.
void set_spaces(const Words& words, std::vector<Placement>& plan);

}  // namespace seamark::rewrite
