// What CMake built into the program: `worksheet.css`, alone.
#pragma once

#include <vector>

#include "base/embedded_file.h"

namespace seamark {

std::vector<EmbeddedFile> worksheet_style();

}  // namespace seamark
