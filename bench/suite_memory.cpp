#include <fmt/format.h>
#include <tuple>

#include "bench/inputs.h"
#include "bench/suites.h"

namespace seamark::bench {

namespace {

namespace fs = std::filesystem;

// The large one among many is an eighth of the one that is measured alone.
constexpr std::size_t among = 8;

double peak_bytes(const Case& measured, std::size_t program) {
    return static_cast<double>(measured.series[program].peak_kilobytes()) * 1024;
}

double over_bytes(const Case& measured, std::size_t program) {
    return peak_bytes(measured, program) / static_cast<double>(measured.bytes);
}

}  // namespace

Results run_memory(const Bench& bench) {
    const Options& options = bench.options;
    const fs::path file = write_bytes(bench.inputs, options.file_bytes);
    const fs::path large = write_bytes(bench.inputs, options.file_bytes / among);
    const fs::path many = write_repository(bench.inputs / "many", options.repository);
    const fs::path mixed = write_repository(bench.inputs / "mixed", options.repository);
    fs::copy_file(large, mixed / "journeys/large.blueprint");
    Bench few = bench;  // the peak hardly varies
    few.options.rounds = 3;
    const auto check = [&](const std::string& name, const fs::path& path) {
        return measure_case(few, name, path, {check_on(bench, path, 1), check_on(bench, path, 2)});
    };
    Results results;
    results.cases = {
        measure_case(few, "one file", file, {floor_on(bench, file), check_on(bench, file)}),
        check("a large file", large),
        check(fmt::format("{} files", options.repository), many),
        check(fmt::format("{} files and the large one", options.repository), mixed),
    };
    const auto& [whole, alone, others, both] =
        std::tie(results.cases[0], results.cases[1], results.cases[2], results.cases[3]);
    results.figures = {
        {fmt::format("one file of {:.1f} MB, peak memory over its bytes",
                     static_cast<double>(whole.bytes) / 1e6),
         over_bytes(whole, 1), Figure::Wanted::AtMost, 100},
        {"the floor on it, peak memory over its bytes", over_bytes(whole, 0)},
        {"many files, 1 job, peak memory over their bytes", over_bytes(others, 0)},
        {"many files, 2 jobs, peak memory over their bytes", over_bytes(others, 1)},
        {"many files and a large one, 1 job, peak over the sum of both alone",
         peak_bytes(both, 0) / (peak_bytes(others, 0) + peak_bytes(alone, 0)), Figure::Wanted::AtMost, 1},
        {"many files and a large one, 2 jobs, peak over the sum of both alone",
         peak_bytes(both, 1) / (peak_bytes(others, 1) + peak_bytes(alone, 1)), Figure::Wanted::AtMost, 1},
    };
    return results;
}

}  // namespace seamark::bench
