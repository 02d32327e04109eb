#include <cstdlib>
#include <fmt/format.h>
#include <sstream>

#include "bench/blueprints.h"
#include "bench/contender_texts.h"
#include "bench/inputs.h"
#include "bench/suites.h"

namespace seamark::bench {

namespace {

namespace fs = std::filesystem;

// Nothing where the npm package or the node that it asks for is not installed.
std::vector<std::string> node_command(const Bench& bench, const fs::path& script) {
    const fs::path& modules = bench.options.modules;
    for (const char* machine : {"x64", "arm64"}) {
        const fs::path node = modules / fmt::format("node-linux-{}/bin/node", machine);
        if (fs::exists(node) && fs::exists(modules / script)) {
            return {node, modules / script};
        }
    }
    return {};
}

// Nothing where no folder of PATH has it.
std::vector<std::string> installed(const char* name) {
    const char* folders = std::getenv("PATH");
    std::istringstream path(folders == nullptr ? "" : folders);
    for (std::string folder; std::getline(path, folder, ':');) {
        const fs::path program = fs::path(folder) / name;
        if (fs::exists(program)) {
            return {program};
        }
    }
    return {};
}

// One journey in every language, in a folder of its own.
struct Journey {
    std::size_t steps;
    fs::path folder;

    fs::path blueprint() const { return folder / "journey.blueprint"; }
    fs::path out(const char* name) const { return folder / "out" / name; }
};

Journey write_journey(const Bench& bench, std::size_t steps) {
    const std::size_t calls = calls_for_steps(steps);
    Journey journey{2 * calls + 3, bench.inputs / fmt::format("journey-{}", steps)};
    fs::remove_all(journey.folder);
    in_a_child([&] {
        write_file(journey.blueprint(), make_blueprint(calls));
        write_file(journey.folder / "typespec/main.tsp", make_typespec(calls));
        write_file(journey.folder / "likec4/journey.c4", make_likec4(calls));
        write_file(journey.folder / "journey.puml", make_plantuml(calls));
        write_file(journey.folder / "journey.dot", make_graphviz(calls));
    });
    // TypeSpec looks for its library from the file that imports it.
    fs::create_directory_symlink(bench.options.modules, journey.folder / "typespec/node_modules");
    fs::create_directories(journey.folder / "out");
    return journey;
}

// Adds to `programs` what is there and runs, and says so of what is not.
void add_contender(const std::string& name, std::vector<std::string> command,
                   const std::vector<std::string>& arguments, const fs::path& output, const char* get,
                   std::vector<Program>& programs, Results& results) {
    if (command.empty()) {
        results.skipped.push_back(fmt::format("{}, which is not installed ({})", name, get));
        return;
    }
    command.insert(command.end(), arguments.begin(), arguments.end());
    Program program{name, std::move(command), output};
    if (!runs_well(program)) {
        results.skipped.push_back(
            fmt::format("{}, which does not run: {}", name, fmt::join(program.command, " ")));
        return;
    }
    programs.push_back(std::move(program));
}

constexpr const char* npm = "npm ci --prefix bench/contenders";

void run_check(const Bench& bench, const Journey& journey, Results& results) {
    std::vector<Program> programs = {check_on(bench, journey.blueprint())};
    add_contender("likec4 validate", node_command(bench, "likec4/bin/likec4.mjs"),
                  {"validate", journey.folder / "likec4"}, {}, npm, programs, results);
    results.cases.push_back(
        measure_case(bench, fmt::format("check, {} steps", journey.steps), journey.blueprint(), programs));
}

void run_schemas(const Bench& bench, const Journey& journey, Results& results) {
    const fs::path ours = journey.out("fixtures");
    const fs::path theirs = journey.out("typespec");
    std::vector<Program> programs = {
        {"seamark fixtures",
         {bench.seamark(), "fixtures", "--quiet", journey.blueprint(), "-o", ours},
         ours}};
    add_contender("tsp compile", node_command(bench, "@typespec/compiler/cmd/tsp.js"),
                  {"compile", journey.folder / "typespec/main.tsp", "--emit", "@typespec/json-schema",
                   "--option", "@typespec/json-schema.file-type=json", "--option",
                   "@typespec/json-schema.seal-object-schemas=true", "--output-dir", theirs},
                  theirs, npm, programs, results);
    results.cases.push_back(measure_case(bench, fmt::format("schemas, {} seams", journey.steps - 1),
                                         journey.blueprint(), programs));
}

void run_dot(const Bench& bench, const Journey& journey, Results& results) {
    std::vector<Program> programs = {
        {"seamark diagram -T dot",
         {bench.seamark(), "diagram", "-T", "dot", journey.blueprint(), "-o", journey.out("seamark.dot")},
         {}}};
    add_contender("likec4 gen dot", node_command(bench, "likec4/bin/likec4.mjs"),
                  {"gen", "dot", journey.folder / "likec4", "-o", journey.out("likec4")},
                  journey.out("likec4"), npm, programs, results);
    results.cases.push_back(
        measure_case(bench, fmt::format("DOT, {} steps", journey.steps), journey.blueprint(), programs));
}

void run_picture(const Bench& bench, const Journey& journey, Results& results) {
    std::vector<Program> programs = {
        {"seamark diagram -T svg",
         {bench.seamark(), "diagram", "-T", "svg", journey.blueprint(), "-o", journey.out("seamark.svg")},
         {}}};
    constexpr const char* graphviz = "apt install graphviz";
    add_contender("dot -Tsvg", installed("dot"),
                  {"-Tsvg", journey.folder / "journey.dot", "-o", journey.out("dot.svg")}, {}, graphviz,
                  programs, results);
    add_contender("neato -n2 of our DOT", installed("neato"),
                  {"-n2", "-Tsvg", journey.out("seamark.dot"), "-o", journey.out("neato.svg")}, {}, graphviz,
                  programs, results);
    add_contender("plantuml -tsvg", installed("plantuml"),
                  {"-tsvg", journey.folder / "journey.puml", "-o", journey.out("plantuml")},
                  journey.out("plantuml"), "apt install plantuml", programs, results);
    results.cases.push_back(
        measure_case(bench, fmt::format("SVG, {} steps", journey.steps), journey.blueprint(), programs));
}

}  // namespace

Results run_contenders(const Bench& bench) {
    Results results;
    for (const std::size_t steps : bench.options.pictures) {
        const Journey journey = write_journey(bench, steps);
        run_check(bench, journey, results);
        run_schemas(bench, journey, results);
        run_dot(bench, journey, results);
        run_picture(bench, journey, results);
    }
    return results;
}

}  // namespace seamark::bench
