// What is measured, how often, and on inputs of which size.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::bench {

struct Options {
    std::vector<std::string> suites = {"floor", "growth", "memory", "contenders", "payloads"};
    std::size_t rounds = 100;  // at most, of each case
    std::size_t seconds = 10;  // after which a case is not begun again; three rounds are always run
    std::size_t repository = 1000;
    std::vector<std::size_t> files = {10, 56, 316, 1778, 10000};
    std::vector<std::size_t> steps = {10, 56, 316, 1778, 10000};
    std::size_t file_bytes = 4'000'000;
    std::vector<std::size_t> pictures = {11, 101};  // steps
    std::size_t payloads = 1'000'000;
    std::filesystem::path modules =
        std::filesystem::path(SEAMARK_PROJECT_FOLDER) / "bench/contenders/node_modules";
    std::filesystem::path json;  // empty: none
};

// Ends the process with a message where the command line says something else.
Options read_options(int argc, char** argv);

}  // namespace seamark::bench
