// What CMake built into the program: `portfolio.css` and `portfolio.js`, in this order.
#pragma once

#include <vector>

#include "base/embedded_file.h"

namespace seamark {

std::vector<EmbeddedFile> portfolio_style();

}  // namespace seamark
