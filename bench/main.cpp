// Measures `seamark check` against its floor, in one run: seamark_bench [ROUNDS]
// or `seamark validate` against a loop by hand and ajv: seamark_bench validate [PAYLOADS [ROUNDS]]
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <string_view>

#include "bench/blueprints.h"
#include "bench/measure.h"
#include "bench/report.h"
#include "bench/validate_bench.h"

namespace {

namespace fs = std::filesystem;
using seamark::bench::Case;

void write_file(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

Case measure_case(const std::string& name, const fs::path& programs, const fs::path& file,
                  std::size_t rounds) {
    return {name, fs::file_size(file),
            seamark::bench::measure({{"parse floor", {programs / "parse_floor", file}},
                                     {"seamark check", {programs / "seamark", "check", "--quiet", file}}},
                                    rounds)};
}

// The number at `index` on the command line; `count` where there is none.
std::size_t count_at(int index, int argc, char** argv, std::size_t count) {
    if (argc > index) {
        std::from_chars(argv[index], argv[index] + std::strlen(argv[index]), count);
    }
    return count < 1 ? 1 : count;
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path programs = fs::read_symlink("/proc/self/exe").parent_path();
    const fs::path inputs = programs / "bench-inputs";
    fs::create_directories(inputs);
    if (argc > 1 && std::string_view(argv[1]) == "validate") {
        return seamark::bench::run_validate_bench(programs, inputs, count_at(2, argc, argv, 1'000'000),
                                                  count_at(3, argc, argv, 5));
    }
    const std::size_t rounds = count_at(1, argc, argv, 200);
    write_file(inputs / "small.blueprint", seamark::bench::make_blueprint(4));
    write_file(inputs / "large.blueprint", seamark::bench::make_blueprint(1000));

    const fs::path example = fs::path(SEAMARK_PROJECT_FOLDER) / "examples/returns/returns.blueprint";
    const std::vector<Case> cases = {
        measure_case("small, generated", programs, inputs / "small.blueprint", rounds),
        measure_case("examples/returns", programs, example, rounds),
        measure_case("1,000 calls", programs, inputs / "large.blueprint", rounds / 20 + 1),
    };
    fmt::print("{}", seamark::bench::render_table(cases));
    write_file(programs / "bench.json", seamark::bench::render_json(cases));
    return 0;
}
