// Which blueprints a command is about.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "driver/confinement.h"
#include "driver/file_system.h"

namespace seamark::driver {

// What may be read of what is found below a folder.
using BoundaryOf = std::function<Boundary(const std::string& folder)>;

// The files that the paths name, and all `*.blueprint` below folders among them, each once: folders in the
// order of names, hidden ones and what `.gitignore` names left out. A path that leads nowhere is an error,
// and so is a symbolic link below a folder that leads out of the folder and of its boundary.
base::Result<std::vector<std::string>, IoError> discover(const FileSystem& files,
                                                         const std::vector<std::string>& paths,
                                                         const BoundaryOf& boundary_of);

}  // namespace seamark::driver
