// What a build keeps for the next one.
#include "driver/build.h"

#include <catch2/catch.hpp>

namespace seamark::driver {

namespace {

std::string blueprint(const std::string& name) {
    return "blueprint " + name +
           "\nlane a is customer\nline interaction\nline visibility\nline internal\nlane b is system\n"
           "step ask in a\nstep told in a\nflow happy { ask -> told }\n";
}

// Builds these files and gives the names whose outputs are kept.
std::vector<std::string> build(const std::map<std::string, std::string>& texts, OutputCache& cache) {
    const MemoryFileSystem files(texts);
    Workspace workspace(files, {}, "2027-01-31");
    std::vector<Compilation> compilations;
    for (const auto& [path, text] : texts) {
        const auto file = workspace.load(path);
        REQUIRE(file);
        compilations.push_back(workspace.compile(file.value()));
    }
    REQUIRE(build_outputs(workspace, compilations, {}, &cache));
    std::vector<std::string> names;
    for (const auto& [name, kept] : cache) {
        names.push_back(name);
    }
    return names;
}

}  // namespace

TEST_CASE("outputs are kept for as long as their blueprint is there under its name", "[build]") {
    using Names = std::vector<std::string>;
    OutputCache cache;
    CHECK(build({{"a.blueprint", blueprint("one")}, {"b.blueprint", blueprint("two")}}, cache) ==
          Names{"one", "two"});
    CHECK(build({{"a.blueprint", blueprint("other")}, {"b.blueprint", blueprint("two")}}, cache) ==
          Names{"other", "two"});
    CHECK(build({{"b.blueprint", blueprint("two")}}, cache) == Names{"two"});
    CHECK(build({{"b.blueprint", "library two\nenum Kind { a, b }\n"}}, cache).empty());
}

}  // namespace seamark::driver
