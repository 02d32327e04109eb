#include "support/blocks.h"

#include <filesystem>
#include <sstream>

#include "support/files.h"

namespace seamark::test {

namespace {

namespace fs = std::filesystem;

void read_blocks(const fs::path& path, std::vector<Block>& blocks) {
    std::istringstream document(read_file(path));
    std::size_t number = 0;
    bool is_open = false;
    for (std::string line; std::getline(document, line);) {
        ++number;
        const bool is_fence = line.rfind("```", 0) == 0;
        if (is_fence && !is_open && line.rfind("```blueprint", 0) == 0) {
            blocks.push_back({path.filename().string(), number, line.substr(3), ""});
            is_open = true;
        } else if (is_fence) {
            is_open = false;
        } else if (is_open) {
            blocks.back().text += line + "\n";
        }
    }
}

}  // namespace

std::vector<Block> all_blocks() {
    const fs::path project = tests_folder().parent_path();
    std::vector<Block> blocks;
    read_blocks(project / "README.md", blocks);
    for (const fs::path& path : files_below(project / "docs", ".md")) {
        read_blocks(path, blocks);
    }
    return blocks;
}

std::vector<Block> page_blocks() {
    std::vector<Block> blocks;
    for (const fs::path& path : files_below(tests_folder().parent_path() / "compiler", ".md")) {
        read_blocks(path, blocks);
    }
    return blocks;
}

}  // namespace seamark::test
