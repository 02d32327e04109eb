// Files that are made once and never overwritten.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "driver/file_system.h"
#include "emit/output.h"

namespace seamark::driver {

// Paths relative to the folder, in the order of the files.
struct Creation {
    std::vector<std::string> made;
    std::vector<std::string> kept;  // something of that name was there; it is as it was
};

// Makes those of the files that are not there, with the folders on the way. On an error none is left, and no
// folder that was made for one.
base::Result<Creation, IoError> create_files(const std::string& folder, const emit::OutputSet& files);

}  // namespace seamark::driver
