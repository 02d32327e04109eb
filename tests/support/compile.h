// The pipeline as the program runs it, for tests.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "driver/compile.h"

namespace seamark::test {

// The built-in files by their paths, as `driver::Workspace` takes them.
std::map<std::string, std::string_view> standard_library();

// One root file with everything that its compilation views.
struct Compiled {
    std::unique_ptr<driver::FileSystem> files;
    std::unique_ptr<driver::Workspace> workspace;
    driver::Compilation compilation;
};

Compiled compile_file(const std::filesystem::path& path);

// Text that stands in no file; its imports are looked for in `folder`.
Compiled compile_text(std::string text, const std::filesystem::path& folder = ".");

// Files in memory by their paths; all imports start from the folder that the paths start from.
Compiled compile_files(std::map<std::string, std::string> files, const std::string& root);

// What the user is told, each finding as "12:5 SM301 message", judged without settings; waived ones left out.
std::vector<std::string> findings_of(const Compiled& compiled);

}  // namespace seamark::test
