#include "driver/compile.h"

#include <catch2/catch.hpp>

namespace seamark::driver {

namespace {

using Files = std::map<std::string, std::string>;

// The codes and paths that compiling `path` gives.
std::vector<std::string> findings_of(const Files& files, const std::string& path) {
    const MemoryFileSystem system(files);
    Workspace workspace(system, {{"std/words.blueprint", "library std.words\nstate word : text 1..9\n"}},
                        "2027-01-31");
    const auto file = workspace.load(path);
    REQUIRE(file);
    std::vector<std::string> all;
    for (const diag::Finding& finding : workspace.compile(file.value()).findings) {
        const auto& source = workspace.sources()[finding.place.file];
        const auto position = source.position(finding.place.begin);
        all.push_back(source.path + ":" + std::to_string(position.line) + ":" +
                      std::to_string(position.column) + " " + std::string(diag::info(finding.code).id));
    }
    return all;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("imports are read below the project's root, or beside the file where there is none", "[compile]") {
    const std::string library = "library shop.glossary\nstate price : number 0..\n";
    const std::string user =
        "library shop.prices\nimport shop.glossary\ncontract c for agent -> human { requires price }\n";
    CHECK(findings_of(
              {{"p/seamark.toml", ""}, {"p/shop/glossary.blueprint", library}, {"p/deep/x.blueprint", user}},
              "p/deep/x.blueprint")
              .empty());
    CHECK(findings_of({{"p/shop/glossary.blueprint", library}, {"p/x.blueprint", user}}, "p/x.blueprint")
              .empty());
    CHECK(findings_of({{"p/shop/glossary.blueprint", library}, {"p/deep/x.blueprint", user}},
                      "p/deep/x.blueprint") == Found{"p/deep/x.blueprint:2:8 SM103"});
}

TEST_CASE("an import brings what the library imports, and one declaration reached twice is no clash",
          "[compile]") {
    CHECK(findings_of({{"a.blueprint", "library a\nimport std.words\n"},
                       {"b.blueprint", "library b\nimport std.words\nimport a\n"},
                       {"c.blueprint",
                        "library c\nimport a\nimport b\n"
                        "contract c for agent -> human { requires word }\n"}},
                      "c.blueprint")
              .empty());
}

TEST_CASE("two declarations of one name are an error that names both places", "[compile]") {
    const Files files{{"a.blueprint", "library a\nstate word : text\n"},
                      {"b.blueprint",
                       "library b\nimport a\nimport std.words\n"
                       "contract c for agent -> human { requires word }\n"}};
    CHECK(findings_of(files, "b.blueprint") == Found{"b.blueprint:3:8 SM102"});
}

TEST_CASE("a circle of imports is found once, whichever file is read first", "[compile]") {
    const Files files{{"a.blueprint", "library a\nimport b\n"}, {"b.blueprint", "library b\nimport a\n"}};
    CHECK(findings_of(files, "a.blueprint") == Found{"b.blueprint:2:8 SM104"});
    CHECK(findings_of(files, "b.blueprint") == Found{"b.blueprint:2:8 SM104"});
    CHECK(findings_of({{"a.blueprint", "library a\nimport a\n"}}, "a.blueprint") ==
          Found{"a.blueprint:2:8 SM104"});
}

TEST_CASE("names that an import that was not found may have brought are not blamed", "[compile]") {
    CHECK(findings_of({{"a.blueprint",
                        "library a\nimport std.wrods\ncontract c for agent -> human { requires word }\n"}},
                      "a.blueprint") == Found{"a.blueprint:2:8 SM103"});
}

TEST_CASE("a blueprint cannot be imported", "[compile]") {
    CHECK(findings_of({{"a.blueprint", "library a\nimport b\n"}, {"b.blueprint", "blueprint b\n"}},
                      "a.blueprint") == Found{"a.blueprint:2:8 SM103"});
}

TEST_CASE("a mistake in a library is found there, and its users are judged no further", "[compile]") {
    CHECK(findings_of({{"a.blueprint", "library a\nimport b\nstate x : Missing\n"},
                       {"b.blueprint", "library b\nstate\n"}},
                      "a.blueprint") == Found{"b.blueprint:2:6 SM001"});
}

}  // namespace seamark::driver
