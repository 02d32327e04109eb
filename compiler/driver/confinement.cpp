#include "driver/confinement.h"

#include <algorithm>

#include "driver/paths.h"

namespace seamark::driver {

Boundary boundary_of(const FileSystem& files, const std::string& folder, const Project* project) {
    Boundary boundary;
    boundary.has_project = project != nullptr;
    boundary.folders.push_back(files.canonical(project == nullptr ? folder : project->root));
    if (project != nullptr) {
        for (const std::string& allowed : project->reads) {
            boundary.folders.push_back(files.canonical(join_path(project->root, allowed)));
        }
    }
    return boundary;
}

std::optional<std::string> path_within(const FileSystem& files, const Boundary& boundary,
                                       const std::string& path) {
    std::string canonical = files.canonical(path);
    const bool is_within =
        std::any_of(boundary.folders.begin(), boundary.folders.end(), [&](const std::string& folder) {
            return canonical == folder || path_below(folder, canonical).has_value();
        });
    return is_within ? std::optional(std::move(canonical)) : std::nullopt;
}

std::string outside_reason(const Boundary& boundary) {
    return boundary.has_project ? "it lies outside of the project's root, and no `reads` in `[project]` of "
                                  "`seamark.toml` allows "
                                  "its folder"
                                : "it lies outside of the folder that counts as the project's root as long "
                                  "as none upward holds a "
                                  "`seamark.toml`";
}

}  // namespace seamark::driver
