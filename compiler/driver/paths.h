// Paths as texts with '/'.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace seamark::driver {

// "a/b" and "c" are "a/b/c"; an empty folder or "." adds nothing, an absolute path stands alone.
std::string join_path(std::string_view folder, std::string_view name);
// The folder that a path stands in: "." where it names none.
std::string folder_of(std::string_view path);
// "b/c" for "a" and "a/b/c"; nothing where the path does not stand below the folder. Both are absolute or
// neither is.
std::optional<std::string> path_below(std::string_view folder, std::string_view path);
// How the path is called from within the folder; both absolute, or both from one place.
std::string relative_path(std::string_view folder, std::string_view path);
// "a/./b/../c" is "a/c"; symbolic links are not looked at.
std::string normal_path(std::string_view path);

}  // namespace seamark::driver
