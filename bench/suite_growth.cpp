#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <string_view>

#include "bench/fit.h"
#include "bench/inputs.h"
#include "bench/suites.h"

namespace seamark::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view least_blueprint = R"(blueprint next_to_nothing
owner "Measurements"
lane customer is customer
line interaction
line visibility
line internal
lane store is system
step ask in customer
step told in customer
flow happy { ask -> told }
)";

// What the other work on the machine adds to CPU time is never less than nothing, so that low runs say most.
constexpr double low = 0.1;

// The least that a logarithm is taken of, should noise hide what a small input costs.
constexpr double least_milliseconds = 0.05;

// Beside each size stands a check of next to nothing, whose cost is that of the start.
Results measure_sizes(const Bench& bench, const std::string& of_what, const std::vector<std::size_t>& sizes,
                      const Program& start, const std::function<fs::path(std::size_t)>& write) {
    Results results;
    std::vector<Point> points;
    for (const std::size_t size : sizes) {
        const fs::path path = write(size);
        results.cases.push_back(
            measure_case(bench, fmt::format("{} {}", size, of_what), path, {start, check_on(bench, path)}));
        const auto& series = results.cases.back().series;
        points.push_back(
            {static_cast<double>(size),
             std::max(series[1].cpu_quantile(low) - series[0].cpu_quantile(low), least_milliseconds)});
    }
    results.figures.push_back({fmt::format("exponent of CPU without the start over {} to {} {}",
                                           sizes.front(), sizes.back(), of_what),
                               exponent(points), Figure::Wanted::AtMost, 1.1});
    return results;
}

}  // namespace

Results run_growth(const Bench& bench) {
    const fs::path least = bench.inputs / "least.blueprint";
    write_file(least, std::string(least_blueprint));
    Program start = check_on(bench, least);
    start.name = "check of next to nothing";
    Results results = measure_sizes(bench, "files", bench.options.files, start, [&](std::size_t files) {
        return write_repository(bench.inputs / fmt::format("files-{}", files), files);
    });
    results.append(measure_sizes(bench, "steps in one file", bench.options.steps, start,
                                 [&](std::size_t steps) { return write_steps(bench.inputs, steps); }));
    return results;
}

}  // namespace seamark::bench
