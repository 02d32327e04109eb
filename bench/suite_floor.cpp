#include <fmt/format.h>

#include "bench/inputs.h"
#include "bench/suites.h"

namespace seamark::bench {

namespace fs = std::filesystem;

Program check_on(const Bench& bench, const fs::path& path, unsigned jobs) {
    return {fmt::format("seamark check, {} job{}", jobs, jobs == 1 ? "" : "s"),
            {bench.seamark(), "check", "--quiet", "--jobs", std::to_string(jobs), path},
            {}};
}

Program floor_on(const Bench& bench, const fs::path& path) {
    return {"parse floor", {bench.programs / "parse_floor", path}, {}};
}

Case measure_case(const Bench& bench, const std::string& name, const fs::path& input,
                  const std::vector<Program>& programs) {
    return {name, blueprint_bytes(input), measure(programs, bench.effort())};
}

Results run_floor(const Bench& bench) {
    const fs::path small = write_steps(bench.inputs, 10);
    const fs::path large = write_steps(bench.inputs, 2000);
    const fs::path many = write_repository(bench.inputs / "repository", bench.options.repository);
    const fs::path example = fs::path(SEAMARK_PROJECT_FOLDER) / "examples/returns/returns.blueprint";
    const auto beside_floor = [&](const std::string& name, const fs::path& path) {
        return measure_case(bench, name, path, {floor_on(bench, path), check_on(bench, path)});
    };
    Results results;
    results.cases = {
        beside_floor("one small file", small),
        beside_floor("examples/returns", example),
        beside_floor("2,000 steps, one file", large),
        measure_case(bench, fmt::format("{} files, 2 libraries", bench.options.repository), many,
                     {floor_on(bench, many), check_on(bench, many, 1), check_on(bench, many, 2)}),
    };
    const auto wall_ratio = [&](std::size_t at, std::size_t program) {
        const auto& series = results.cases[at].series;
        return series[program].quantile(0.5) / series[0].quantile(0.5);
    };
    const auto cpu_ratio = [&](std::size_t at, std::size_t program) {
        const auto& series = results.cases[at].series;
        return series[program].cpu_quantile(0.5) / series[0].cpu_quantile(0.5);
    };
    results.figures = {
        {"one small file, wall over that of the floor", wall_ratio(0, 1), Figure::Wanted::AtMost, 2.5},
        {"one small file, CPU over that of the floor", cpu_ratio(0, 1), Figure::Wanted::AtMost, 2.5},
        {"many files, 1 job, CPU over that of the floor", cpu_ratio(3, 1), Figure::Wanted::AtMost, 1.6},
        {"many files, 2 jobs, wall over that of the floor on one core", wall_ratio(3, 2),
         Figure::Wanted::AtMost, 1},
    };
    return results;
}

}  // namespace seamark::bench
