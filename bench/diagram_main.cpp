// Measures how the layout of a diagram grows: diagram_bench [ROUNDS]
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/check.h"
#include "bench/fit.h"
#include "diagram/chart.h"
#include "diagram/layout.h"
#include "driver/compile.h"

namespace {

using namespace seamark;

// A happy flow through four lanes; every third step stands aside and leads back or on, some to an earlier
// step.
std::string make_journey(std::size_t steps) {
    constexpr const char* actors[] = {"customer", "agent", "agent", "store", "agent", "desk"};
    std::string text =
        "blueprint journey\nowner \"Measurements\"\nlane customer is customer\nline interaction\nlane agent "
        "is agent\n"
        "line visibility\nlane desk is human\nline internal\nlane store is system\n";
    std::string happy;
    std::string branches;
    for (std::size_t i = 0; i < steps; ++i) {
        text += fmt::format("step s{} \"Step {} of the journey\" in {}\n", i, i, actors[i % 6]);
        if (i % 3 != 2) {
            happy += fmt::format("{}s{}", happy.empty() ? "" : " -> ", i);
        } else {
            const std::size_t end = i >= 12 && i % 5 == 0 ? i - 10 : std::min(i + 4, steps - 1);
            branches += fmt::format("  s{} -> s{} -> s{}\n", i - 1, i, end);
        }
    }
    return text + "flow happy { " + happy + " }\nflow other {\n" + branches + "}\n";
}

double cpu_milliseconds(std::clock_t start) {
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// The median of the CPU time from the model's indexes to the finished positions; nothing is rendered.
double measure_layout(std::size_t steps, std::size_t rounds) {
    const driver::DiskFileSystem files;
    driver::Workspace workspace(files, {}, "2027-01-31");
    const auto compilation = workspace.compile(workspace.add_text("journey", make_journey(steps), "."));
    const emit::View view = workspace.view(compilation);
    std::vector<double> times;
    for (std::size_t i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        const diagram::Chart chart = diagram::build_chart(view);
        const diagram::Geometry geometry = diagram::lay_out(view, chart);
        times.push_back(cpu_milliseconds(start));
        SEAMARK_CHECK(geometry.columns > 0);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void measure_growth(std::size_t rounds) {
    fmt::print("layout without rendering, CPU time\n  {:>8}{:>12}{:>16}\n", "steps", "ms", "of n log n");
    constexpr std::size_t sizes[] = {125, 250, 500, 1000, 2000, 4000};
    std::vector<bench::Point> points;
    for (const std::size_t steps : sizes) {
        const auto n = static_cast<double>(steps);
        points.push_back(
            {n * std::log2(n), measure_layout(steps, std::max<std::size_t>(3, rounds * 125 / steps))});
        const double first = points.front().cost / points.front().size;
        fmt::print("  {:>8}{:>12.2f}{:>16.2f}\n", steps, points.back().cost,
                   points.back().cost / points.back().size / first);
    }
    fmt::print("  exponent over n log n: {:.2f}\n", bench::exponent(points));
}

std::size_t rounds_of(int argc, char** argv) {
    std::size_t rounds = 100;
    if (argc > 1) {
        std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), rounds);
    }
    return std::max<std::size_t>(rounds, 1);
}

}  // namespace

int main(int argc, char** argv) {
    measure_growth(rounds_of(argc, argv));
    return 0;
}
