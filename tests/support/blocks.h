// The blueprints that the documents show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::test {

// A fenced block of a document whose info string starts with `blueprint`.
struct Block {
    std::string document;
    std::size_t line = 1;
    std::string info;
    std::string text;

    bool has(std::string_view word) const { return info.find(word) != std::string::npos; }
    bool starts_a_file() const { return text.rfind("blueprint ", 0) == 0 || text.rfind("library ", 0) == 0; }
};

// Of the README and of all documents below docs/.
std::vector<Block> all_blocks();
// Of the pages that `seamark explain` prints.
std::vector<Block> page_blocks();

}  // namespace seamark::test
