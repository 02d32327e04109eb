// The minutes of the session.
#pragma once

#include <vector>

#include "worksheet/words.h"

namespace seamark::worksheet {

// The minutes of each item, scaled so that whole minutes add up to `total`, which is at least
// `least_minutes`.
std::vector<int> scale_agenda(const Words& words, int total);

}  // namespace seamark::worksheet
