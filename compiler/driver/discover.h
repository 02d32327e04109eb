// Which blueprints a command is about.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "driver/file_system.h"

namespace seamark::driver {

// The files that the paths name, and all `*.blueprint` below folders among them, each once: folders in the
// order of names, hidden ones and what `.gitignore` names left out. A path that leads nowhere is an error.
base::Result<std::vector<std::string>, IoError> discover(const FileSystem& files,
                                                         const std::vector<std::string>& paths);

}  // namespace seamark::driver
