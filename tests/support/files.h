// Files that tests read and write.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::test {

// The project's folder `tests`, and beside it `examples`.
std::filesystem::path tests_folder();
std::filesystem::path examples_folder();

// All bytes of a file that must be there.
std::string read_file(const std::filesystem::path& path);

// Makes the folders on the way.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// All files below the folder with that ending (".blueprint"), sorted by path.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder, std::string_view ending);

}  // namespace seamark::test
