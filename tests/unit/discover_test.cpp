#include "driver/discover.h"

#include <catch2/catch.hpp>

#include "driver/ignore.h"
#include "driver/paths.h"

namespace seamark::driver {

namespace {

using Paths = std::vector<std::string>;

Paths found(std::map<std::string, std::string> files, const Paths& paths) {
    const auto result =
        discover(MemoryFileSystem(std::move(files)), paths, [](const std::string&) { return Boundary(); });
    return result ? result.value() : Paths{result.error().path + ": " + result.error().reason};
}

}  // namespace

TEST_CASE("folders are searched in the order of names, each file once", "[discover]") {
    CHECK(found({{"b/two.blueprint", ""}, {"a.blueprint", ""}, {"b/one.blueprint", ""}, {"b/notes.md", ""}},
                {"."}) == Paths{"a.blueprint", "b/one.blueprint", "b/two.blueprint"});
    CHECK(found({{"a.blueprint", ""}}, {"a.blueprint", "./a.blueprint", "."}) == Paths{"a.blueprint"});
    CHECK(found({{"notes.txt", ""}}, {"notes.txt"}) == Paths{"notes.txt"});
}

TEST_CASE("hidden folders and what .gitignore names are left out", "[discover]") {
    CHECK(found({{".git/x.blueprint", ""},
                 {"build/x.blueprint", ""},
                 {"drafts/old.blueprint", ""},
                 {"drafts/keep.blueprint", ""},
                 {"sub/build/x.blueprint", ""},
                 {"sub/deep/tmp/x.blueprint", ""},
                 {"sub/.gitignore", "deep/**/x.blueprint\n"},
                 {".gitignore", "# outputs\n/build/\ndrafts/*\n!drafts/keep.blueprint\n"}},
                {"."}) == Paths{"drafts/keep.blueprint", "sub/build/x.blueprint"});
}

TEST_CASE("a folder named by its path is under the rules above it", "[discover]") {
    CHECK(found({{"sub/old.blueprint", ""}, {"sub/new.blueprint", ""}, {".gitignore", "old.blueprint"}},
                {"sub"}) == Paths{"sub/new.blueprint"});
}

TEST_CASE("a path that leads nowhere is an error", "[discover]") {
    CHECK(found({}, {"nowhere.blueprint"}) == Paths{"nowhere.blueprint: No such file or directory"});
}

TEST_CASE("patterns match as gitignore(5) says", "[discover]") {
    const auto ignored = [](std::string_view rules, const std::string& path, bool is_folder = false) {
        return is_ignored({{".", parse_ignore(rules)}}, path, is_folder);
    };
    CHECK(ignored("*.tmp", "a/b/c.tmp"));
    CHECK(ignored("a/**/c", "a/c"));
    CHECK(ignored("a/**/c", "a/x/y/c"));
    CHECK_FALSE(ignored("a/**/c", "b/c"));
    CHECK(ignored("**/logs", "x/logs"));
    CHECK(ignored("logs/", "x/logs", true));
    CHECK_FALSE(ignored("logs/", "x/logs"));
    CHECK(ignored("/top", "top"));
    CHECK_FALSE(ignored("/top", "sub/top"));
    CHECK(ignored("a/*", "a/x"));
    CHECK_FALSE(ignored("a/*", "a/x/y"));
    CHECK_FALSE(ignored("*.tmp\n!keep.tmp", "keep.tmp"));
    CHECK_FALSE(ignored("# a comment\n\n   ", "a"));
}

TEST_CASE("paths are texts with one form", "[discover]") {
    CHECK(join_path(".", "a") == "a");
    CHECK(join_path("a/b", "../c") == "a/c");
    CHECK(join_path("..", "..") == "../..");
    CHECK(folder_of("a.blueprint") == ".");
    CHECK(folder_of("x/a.blueprint") == "x");
}

}  // namespace seamark::driver
