// The only writer of files: each appears whole or not at all.
#pragma once

#include <optional>
#include <string>

#include "driver/file_system.h"
#include "emit/output.h"

namespace seamark::driver {

// Writes beside the target and renames. Folders on the way are made; the file keeps its bytes on any error.
std::optional<IoError> write_file(const std::string& path, const std::string& bytes);

// Writes all files below `folder`: first all of them beside their targets, then the renames, so that a full
// disk or a folder that cannot be written leaves every earlier output as it was. Files whose bytes would not
// change are not touched.
std::optional<IoError> write_outputs(const std::string& folder, const emit::OutputSet& outputs);

}  // namespace seamark::driver
