// The project: the nearest folder upward that holds `seamark.toml`, and what that file says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "diag/judge.h"
#include "driver/file_system.h"

namespace seamark::driver {

inline constexpr std::string_view project_file_name = "seamark.toml";

// What `seamark build` can write, in the words of `[build] backends`.
inline constexpr std::string_view backend_names[] = {"diagram", "worksheet", "fixtures", "model"};

struct Project {
    std::string root;                   // the folder, as a path from the working folder
    std::string name;                   // of `[project]`; may be empty
    std::vector<std::string> sources;   // files or folders below the root; empty: the root itself
    std::vector<std::string> reads;     // folders outside of the root that `import` and `accepts` may read
    std::string output;                 // the default of `build -o`, below the root; may be empty
    diag::Settings settings;            // `[checks]`
    std::vector<std::string> backends;  // `[build] backends`; empty: all
};

// `seamark.toml` says something it may not: an unknown key or code, a value of a wrong kind.
struct ProjectError {
    std::string path;
    std::uint32_t line = 0;  // 0 where the file as a whole is meant
    std::uint32_t column = 0;
    std::string message;
};

// The nearest folder from `folder` upward that has a `seamark.toml`.
std::optional<std::string> find_project_root(const FileSystem& files, const std::string& folder);

// Reads `root`/seamark.toml.
base::Result<Project, ProjectError> read_project(const FileSystem& files, const std::string& root);

// Judges the text of a `seamark.toml` that stands at `path`.
base::Result<Project, ProjectError> parse_project(const std::string& path, std::string_view text);

}  // namespace seamark::driver
