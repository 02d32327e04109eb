// From a layout to the edits that bring a file into it.
#pragma once

#include <vector>

#include "rewrite/edits.h"
#include "rewrite/layout.h"

namespace seamark::rewrite {

// They only touch white space: between tokens and comments, at the end of comments, and the indentation of
// texts over several lines, whose meaning stays.
std::vector<Edit> edits_to(const Words& words, const std::vector<Placement>& plan);

}  // namespace seamark::rewrite
