#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "bench/inputs.h"
#include "bench/payloads.h"
#include "bench/suites.h"

namespace seamark::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t payloads_a_write = 1000;
constexpr std::string_view seam = "escalate->take_over";

fs::path project() {
    return SEAMARK_PROJECT_FOLDER;
}

fs::path blueprint() {
    return project() / "bench/support_handoff.blueprint";
}

// Written once for each number of payloads.
fs::path write_payloads(const fs::path& inputs, std::size_t payloads) {
    fs::path path = inputs / fmt::format("payloads-{}.ndjson", payloads);
    std::error_code error;
    if (fs::file_size(path, error) > 0 && !error) {
        return path;
    }
    std::ofstream file(path, std::ios::binary);
    for (std::size_t made = 0; made < payloads; made += payloads_a_write) {
        std::string lines;
        append_payloads(std::min(payloads_a_write, payloads - made), seed + static_cast<unsigned>(made),
                        lines);
        file << lines;
    }
    return path;
}

Program validate_on(const Bench& bench, const fs::path& data, unsigned jobs) {
    return {fmt::format("seamark validate, {} job{}", jobs, jobs == 1 ? "" : "s"),
            {bench.seamark(), "validate", blueprint(), "--seam", std::string(seam), "--jobs",
             std::to_string(jobs), "--fail-under", "0", data},
            {}};
}

// Nothing where node or ajv is not installed.
std::optional<Program> find_ajv(const Bench& bench, const fs::path& data) {
    const fs::path schemas = bench.inputs / "support_handoff";
    const bool is_there =
        runs_well({"node", {"/usr/bin/env", "node", "--version"}, {}}) &&
        fs::exists(project() / "tests/tools/ajv/node_modules/ajv") &&
        runs_well({"schemas", {bench.seamark(), "fixtures", blueprint(), "-o", schemas}, {}});
    if (!is_there) {
        return std::nullopt;
    }
    return Program{"ajv in node",
                   {"/usr/bin/env", "node", project() / "bench/payload_ajv.mjs",
                    schemas / "escalate--take_over.schema.json", data},
                   {}};
}

// How many times as fast the program is as another.
double wall_speed(const Series& of, const Series& against) {
    return against.quantile(0.5) / of.quantile(0.5);
}

double cpu_speed(const Series& of, const Series& against) {
    return against.cpu_quantile(0.5) / of.cpu_quantile(0.5);
}

}  // namespace

Results run_payloads(const Bench& bench) {
    const fs::path data = write_payloads(bench.inputs, bench.options.payloads);
    std::vector<Program> programs = {{"loop written by hand", {bench.programs / "payload_loop", data}, {}},
                                     validate_on(bench, data, 1),
                                     validate_on(bench, data, 2)};
    Results results;
    if (auto ajv = find_ajv(bench, data)) {
        programs.push_back(std::move(*ajv));
    } else {
        results.skipped.emplace_back("ajv in node, which is not installed (npm ci --prefix tests/tools/ajv)");
    }
    results.cases.push_back(
        measure_case(bench, fmt::format("{} payloads", bench.options.payloads), data, programs));
    const auto& series = results.cases.back().series;
    constexpr auto at_least = Figure::Wanted::AtLeast;
    results.figures = {
        {"validate, 1 job, of the speed of the loop by hand, wall", wall_speed(series[1], series[0]),
         at_least, 0.75},
        {"validate, 1 job, of the speed of the loop by hand, CPU", cpu_speed(series[1], series[0]), at_least,
         0.75},
    };
    if (series.size() > 3) {
        results.figures.push_back(
            {"validate, 1 job, times as fast as ajv, wall", wall_speed(series[1], series[3]), at_least, 3});
        results.figures.push_back(
            {"validate, 1 job, times as fast as ajv, CPU", cpu_speed(series[1], series[3]), at_least, 3});
        results.figures.push_back(
            {"validate, 2 jobs, times as fast as ajv, wall", wall_speed(series[2], series[3]), at_least, 5});
    }
    return results;
}

}  // namespace seamark::bench
