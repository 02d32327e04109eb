// Measures `seamark check` against its floor, in one run: seamark_bench [ROUNDS]
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

#include "bench/blueprints.h"
#include "bench/measure.h"
#include "bench/report.h"

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

std::size_t rounds_of(int argc, char** argv) {
    std::size_t rounds = 200;
    if (argc > 1) {
        std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), rounds);
    }
    return rounds < 1 ? 1 : rounds;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t rounds = rounds_of(argc, argv);
    const fs::path programs = fs::read_symlink("/proc/self/exe").parent_path();
    const fs::path inputs = programs / "bench-inputs";
    fs::create_directories(inputs);
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
