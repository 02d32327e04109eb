// The only writer of files: each appears whole or not at all.
#pragma once

#include <optional>
#include <string>

#include "driver/file_system.h"
#include "emit/output.h"

namespace seamark::driver {

// Writes beside the target and renames. Folders on the way are made; the file keeps its bytes on any error.
std::optional<IoError> write_file(const std::string& path, const std::string& bytes);

// Writes all files below `folder`: first the bytes of all of them, then the renames, so that a full disk or a
// folder that cannot be written leaves every earlier output as it was, and no folder that was made for it.
// Files whose bytes would not change are not touched. What a killed run left in their folders is removed.
std::optional<IoError> write_outputs(const std::string& folder, const emit::OutputSet& outputs);

// The same for outputs in a folder that is seamark's to fill: nothing is written where a symbolic link in it
// leads out of it.
std::optional<IoError> write_within(const std::string& folder, const emit::OutputSet& outputs);

// The same once more: the folder is made, and held against other runs in the meantime.
std::optional<IoError> fill_folder(const std::string& folder, const emit::OutputSet& outputs);

}  // namespace seamark::driver
