// `seamark validate` against what else judges the same payloads.
#pragma once

#include <cstddef>
#include <filesystem>

namespace seamark::bench {

// Makes `payloads` payloads below `inputs`, runs the contenders of `programs` in turn `rounds` times, and
// prints a table and the ratios. Writes the same numbers to `validate-bench.json` beside the programs.
int run_validate_bench(const std::filesystem::path& programs, const std::filesystem::path& inputs,
                       std::size_t payloads, std::size_t rounds);

}  // namespace seamark::bench
