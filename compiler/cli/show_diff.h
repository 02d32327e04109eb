// A diff on stdout.
#pragma once

#include <string_view>

#include "cli/arguments.h"

namespace seamark::cli {

// Its very bytes, so that `patch` takes them; in colour where that is wanted, line by line as a terminal may
// be given it. False where stdout does not take them.
bool show_diff(std::string_view diff, Color color);

}  // namespace seamark::cli
