// What is measured: each suite makes its inputs and runs its programs in turn.
#pragma once

#include <filesystem>

#include "bench/options.h"
#include "bench/report.h"

namespace seamark::bench {

struct Bench {
    Options options;
    std::filesystem::path programs;  // the folder of seamark and the floors
    std::filesystem::path inputs;

    std::filesystem::path seamark() const { return programs / "seamark"; }
    Effort effort() const { return {options.rounds, options.seconds}; }
};

// `seamark check` of a file or folder, and the generated lexer and parser on the same bytes.
Program check_on(const Bench& bench, const std::filesystem::path& path, unsigned jobs = 1);
Program floor_on(const Bench& bench, const std::filesystem::path& path);
Case measure_case(const Bench& bench, const std::string& name, const std::filesystem::path& input,
                  const std::vector<Program>& programs);

Results run_floor(const Bench& bench);       // check against the floor
Results run_growth(const Bench& bench);      // check from few to many files and steps
Results run_memory(const Bench& bench);      // one large file; one among many
Results run_contenders(const Bench& bench);  // other programs with work of the same kind
Results run_payloads(const Bench& bench);    // validate against a loop by hand and ajv

}  // namespace seamark::bench
