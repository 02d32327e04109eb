// Measures seamark against its floor and other programs, in one run: seamark_bench --help
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <string_view>

#include "bench/inputs.h"
#include "bench/options.h"
#include "bench/report.h"
#include "bench/suites.h"

namespace {

using namespace seamark::bench;

struct Suite {
    std::string_view name;
    Results (*run)(const Bench&);
};

constexpr Suite suites[] = {{"floor", run_floor},
                            {"growth", run_growth},
                            {"memory", run_memory},
                            {"contenders", run_contenders},
                            {"payloads", run_payloads}};

}  // namespace

int main(int argc, char** argv) {
    Bench bench{read_options(argc, argv), std::filesystem::read_symlink("/proc/self/exe").parent_path(), {}};
    bench.inputs = bench.programs / "bench-inputs";
    std::filesystem::create_directories(bench.inputs);
    Results results;
    const auto& wanted = bench.options.suites;
    for (const Suite& suite : suites) {
        if (std::find(wanted.begin(), wanted.end(), suite.name) != wanted.end()) {
            fmt::print(stderr, "measuring {}\n", suite.name);
            results.append(suite.run(bench));
        }
    }
    fmt::print("{}", render_table(results));
    if (!bench.options.json.empty()) {
        write_file(bench.options.json, render_json(results));
    }
    return 0;
}
