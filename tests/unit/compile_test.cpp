#include "driver/compile.h"

#include <catch2/catch.hpp>

#include "driver/paths.h"

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

// Counts how often each file is read.
class CountingFileSystem final : public FileSystem {
  public:
    explicit CountingFileSystem(const Files& files) : files_(files) {}

    base::Result<std::string, IoError> read(const std::string& path, std::size_t limit) const override {
        ++reads[path];
        return files_.read(path, limit);
    }
    bool is_file(const std::string& path) const override { return files_.is_file(path); }
    bool is_folder(const std::string& path) const override { return files_.is_folder(path); }
    base::Result<std::vector<FolderEntry>, IoError> list(const std::string& path) const override {
        return files_.list(path);
    }
    std::string canonical(const std::string& path) const override { return files_.canonical(path); }

    mutable std::map<std::string, int> reads;

  private:
    MemoryFileSystem files_;
};

// 40 blueprints, each with a library of its own behind one that all share; every third does not parse.
Files repository() {
    Files files{{"seamark.toml", ""},
                {"shared/words.blueprint", "library shared.words\nstate common : text 1..9\n"}};
    for (int i = 0; i < 40; ++i) {
        const std::string n = std::to_string(i);
        files["own" + n + ".blueprint"] = "library own" + n + "\nimport shared.words\n";
        files["user" + n + ".blueprint"] = "blueprint user" + n + "\nimport own" + n + "\nimport missing" +
                                           n + "\nowner \"Team\"\nstate s : nowhere" +
                                           (i % 3 == 0 ? " } \n" : "\n");
    }
    return files;
}

// All that is found in the 40 blueprints, in order.
Found findings_of_all(const FileSystem& system, unsigned jobs) {
    Workspace workspace(system, {}, "2027-01-31");
    std::vector<source::FileId> roots;
    for (int i = 0; i < 40; ++i) {
        roots.push_back(workspace.load("user" + std::to_string(i) + ".blueprint").value());
    }
    Found all;
    for (const Compilation& compilation : workspace.compile_all(roots, jobs)) {
        for (const diag::Finding& finding : compilation.findings) {
            all.push_back(compilation.path + ":" + std::to_string(finding.place.begin) + " " +
                          finding.message);
        }
    }
    return all;
}

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

TEST_CASE("any number of threads finds the same in the same order", "[compile]") {
    const MemoryFileSystem system(repository());
    const Found alone = findings_of_all(system, 1);
    CHECK(alone.size() > 80);
    for (const unsigned jobs : {2U, 5U, 64U}) {
        CHECK(findings_of_all(system, jobs) == alone);
    }
}

TEST_CASE("a file is read once, however many import it", "[compile]") {
    const CountingFileSystem system(repository());
    findings_of_all(system, 4);
    CHECK(system.reads.at("shared/words.blueprint") == 1);
    CHECK(system.reads.at("own7.blueprint") == 1);
    CHECK(system.reads.at("user7.blueprint") == 1);
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

TEST_CASE("outputs name a file from its project's root, or by its name where there is no project",
          "[compile]") {
    const MemoryFileSystem system(
        {{"p/seamark.toml", ""}, {"p/journeys/a.blueprint", ""}, {"q/journeys/b.blueprint", ""}});
    Workspace workspace(system, {}, "2027-01-31");
    const auto named = [&](const std::string& path) {
        return workspace.sources()[workspace.load(path).value()].project_path;
    };
    CHECK(named("p/../p/./journeys/a.blueprint") == "journeys/a.blueprint");
    CHECK(named("q/journeys/b.blueprint") == "b.blueprint");
}

TEST_CASE("a path stands below a folder or it does not", "[compile]") {
    CHECK(path_below("a", "a/b/c") == "b/c");
    CHECK(path_below(".", "b/c") == "b/c");
    CHECK(path_below("/a/", "/a/./b/../c") == "c");
    CHECK(path_below("a", "a/..b") == "..b");
    CHECK_FALSE(path_below("a", "a"));
    CHECK_FALSE(path_below("a/b", "a/c"));
    CHECK_FALSE(path_below("/a", "b"));
}

}  // namespace seamark::driver
