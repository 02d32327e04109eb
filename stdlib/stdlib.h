// The standard library: the `.blueprint` files below `stdlib/std/`, built into the program.
#pragma once

#include <vector>

#include "base/embedded_file.h"

namespace seamark {

// Sorted by name; a name is the import's with '/' and the ending: "std/handoff.blueprint" for `std.handoff`.
std::vector<EmbeddedFile> stdlib_files();

}  // namespace seamark
