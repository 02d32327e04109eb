// What the text of a project may make seamark read: nothing outside of its root but what its file allows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/file_system.h"
#include "driver/project.h"

namespace seamark::driver {

struct Boundary {
    std::vector<std::string> folders;  // with all symbolic links resolved; the root first
    bool has_project = false;          // no: the root is a folder that nothing declares to be one
};

// The root and what `[project] reads` names; without a project the folder alone.
Boundary boundary_of(const FileSystem& files, const std::string& folder, const Project* project);

// The path with all symbolic links resolved; nothing where it leads out of the boundary, whether there is a
// file or not.
std::optional<std::string> path_within(const FileSystem& files, const Boundary& boundary,
                                       const std::string& path);

// "it lies outside of the project's root, and …", behind the name of a file.
std::string outside_reason(const Boundary& boundary);

}  // namespace seamark::driver
