#include "support/files.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/check.h"

namespace seamark::test {

namespace fs = std::filesystem;

fs::path tests_folder() {
    return SEAMARK_TESTS_FOLDER;
}

fs::path examples_folder() {
    return tests_folder().parent_path() / "examples";
}

std::string read_file(const fs::path& path) {
    const std::ifstream file(path, std::ios::binary);
    SEAMARK_CHECK(file.is_open());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void write_file(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    SEAMARK_CHECK(file.good());
}

std::vector<fs::path> files_below(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == ending) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace seamark::test
