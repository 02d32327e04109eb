// What `seamark init` starts a project with: the files below `templates/project/`, built into the program.
#pragma once

#include <vector>

#include "base/embedded_file.h"

namespace seamark {

// In the order in which people are told of them; a name is a path in the project.
std::vector<EmbeddedFile> project_template();

}  // namespace seamark
