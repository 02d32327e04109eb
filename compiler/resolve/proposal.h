// The fix that writes another name.
#pragma once

#include <string_view>
#include <vector>

#include "diag/finding.h"

namespace seamark::resolve {

// Writes `proposed` at each place where `written` stands. Safe where the two differ by no more than a slip of
// the hand.
diag::Fix write_instead(const std::vector<source::Span>& places, std::string_view written,
                        std::string_view proposed);

}  // namespace seamark::resolve
