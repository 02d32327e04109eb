// Measures the diagram: a small one as a process, and how the layout grows: diagram_bench [ROUNDS]
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

#include "base/check.h"
#include "bench/blueprints.h"
#include "bench/measure.h"
#include "diagram/chart.h"
#include "diagram/layout.h"
#include "driver/compile.h"

namespace {

namespace fs = std::filesystem;
using namespace seamark;

void write_file(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// ---- one diagram as a process ----

// The thousand steps are a draft, which `check` would not pass.
enum class Input { Clean, Draft };

void measure_process(const fs::path& programs, const std::string& name, const fs::path& file, Input input,
                     std::size_t rounds) {
    const fs::path dot = file.parent_path() / (file.stem().string() + ".dot");
    const std::string seamark = programs / "seamark";
    const bool has_neato = fs::exists("/usr/bin/neato");
    std::vector<bench::Program> in_turn{{"parse floor", {programs / "parse_floor", file}}};
    if (input == Input::Clean) {
        in_turn.push_back({"seamark check", {seamark, "check", "--quiet", file}});
    }
    in_turn.push_back({"seamark diagram -T dot", {seamark, "diagram", "-T", "dot", file, "-o", dot}});
    in_turn.push_back({"seamark diagram -T svg", {seamark, "diagram", "-T", "svg", file}});
    if (has_neato) {
        in_turn.push_back({"neato -n2 -Tsvg of the dot", {"/usr/bin/neato", "-n2", "-Tsvg", dot}});
    }
    const std::vector<bench::Series> series = bench::measure(in_turn, rounds);
    fmt::print("{}\n  {:<28}{:>10}{:>10}{:>10}{:>8}{:>12}\n", name, "", "p10 ms", "median", "p90", "ratio",
               "peak kB");
    for (const bench::Series& each : series) {
        fmt::print("  {:<28}{:>10.2f}{:>10.2f}{:>10.2f}{:>8.2f}{:>12}\n", each.name, each.quantile(0.1),
                   each.quantile(0.5), each.quantile(0.9), each.quantile(0.5) / series.front().quantile(0.5),
                   each.peak_kilobytes());
    }
    if (!has_neato) {
        fmt::print("  neato is not installed: skipped\n");
    }
}

// ---- growth of the layout ----

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
    double first = 0;
    double sum_x = 0;
    double sum_y = 0;
    double sum_xx = 0;
    double sum_xy = 0;
    for (const std::size_t steps : sizes) {
        const auto n = static_cast<double>(steps);
        const double ms = measure_layout(steps, std::max<std::size_t>(3, rounds * 125 / steps));
        const double share = ms / (n * std::log2(n));
        first = first > 0 ? first : share;
        fmt::print("  {:>8}{:>12.2f}{:>16.2f}\n", steps, ms, share / first);
        const double x = std::log(n * std::log2(n));
        sum_x += x;
        sum_y += std::log(ms);
        sum_xx += x * x;
        sum_xy += x * std::log(ms);
    }
    const auto count = static_cast<double>(std::size(sizes));
    fmt::print("  exponent over n log n: {:.2f}\n",
               (count * sum_xy - sum_x * sum_y) / (count * sum_xx - sum_x * sum_x));
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
    const std::size_t rounds = rounds_of(argc, argv);
    const fs::path programs = fs::read_symlink("/proc/self/exe").parent_path();
    const fs::path inputs = programs / "bench-inputs";
    fs::create_directories(inputs);
    write_file(inputs / "ten.blueprint", bench::make_blueprint(4));
    write_file(inputs / "thousand.blueprint", make_journey(1000));
    measure_process(programs, "10 steps, source to picture", inputs / "ten.blueprint", Input::Clean, rounds);
    measure_process(programs, "1,000 steps, source to picture", inputs / "thousand.blueprint", Input::Draft,
                    rounds / 20 + 1);
    measure_growth(rounds);
    return 0;
}
