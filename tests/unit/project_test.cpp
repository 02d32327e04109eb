#include "driver/project.h"

#include <catch2/catch.hpp>

namespace seamark::driver {

namespace {

ProjectError error_of(std::string_view text) {
    const auto project = parse_project("seamark.toml", text);
    return project ? ProjectError{} : project.error();
}

}  // namespace

TEST_CASE("seamark.toml says where, what and how strict", "[project]") {
    const auto project = parse_project("shop/seamark.toml", R"(
[project]
name = "shop"
sources = ["journeys", "libraries/shop.blueprint"]
reads = ["../schemas"]
output = "out"

[checks]
SM307 = "error"
SM306 = "off"

[build]
backends = ["diagram", "fixtures"]
)");
    REQUIRE(project);
    CHECK(project.value().root == "shop");
    CHECK(project.value().name == "shop");
    CHECK(project.value().sources == std::vector<std::string>{"journeys", "libraries/shop.blueprint"});
    CHECK(project.value().reads == std::vector<std::string>{"../schemas"});
    CHECK(project.value().output == "out");
    CHECK(project.value().settings == diag::Settings{{diag::Code::no_signal, diag::Setting::Error},
                                                     {diag::Code::no_seam_owner, diag::Setting::Off}});
    CHECK(project.value().backends == std::vector<std::string>{"diagram", "fixtures"});
}

TEST_CASE("an unknown key is an error with a suggestion at its place", "[project]") {
    const ProjectError key = error_of("[project]\nnmae = \"x\"\n");
    CHECK(key.line == 2);
    CHECK(key.message == "`nmae` is no key of `[project]`; did you mean `name`?");
    CHECK(error_of("[chekcs]\n").message == "`chekcs` is unknown here; did you mean `checks`?");
    CHECK(error_of("[checks]\nSM3O7 = \"off\"\n").message ==
          "`SM3O7` is no code of a finding; did you mean `SM307`?");
    CHECK(error_of("[checks]\nSM307 = \"eror\"\n").message == "`eror` is no severity; did you mean `error`?");
    CHECK(error_of("[build]\nbackends = [\"diagramm\"]\n").message ==
          "`diagramm` is no backend; did you mean `diagram`?");
}

TEST_CASE("codes about the core of the seam cannot be changed", "[project]") {
    CHECK(error_of("[checks]\nSM301 = \"off\"\n").message.find("cannot be changed") != std::string::npos);
    CHECK(parse_project("seamark.toml", "[checks]\nSM106 = \"off\"\n"));
}

TEST_CASE("a value of a wrong kind is said to be one", "[project]") {
    CHECK(error_of("[project]\nname = 3\n").message == "`name` is a text in quotes");
    CHECK(error_of("[project]\nsources = \"a\"\n").message == "`sources` is a list of texts");
    CHECK(error_of("checks = 3\n").message == "`checks` is a table: `[checks]`");
    CHECK(error_of("[project\n").line == 1);
}

TEST_CASE("what no key can begin with is an error at its place", "[project]") {
    for (const std::string text :
         {"[*x]\n", "[^Broject]\nname = \"x\"\n", "[(roject]", "[a.*]", "a.* = 1", "[[*]]", "= 1"}) {
        CAPTURE(text);
        const ProjectError error = error_of(text);
        CHECK(error.line == 1);
        CHECK_FALSE(error.message.empty());
    }
}

// Shown by the sanitizers: the library's tables of characters are not made for these.
TEST_CASE("letters beyond ASCII outside of texts and comments are a mistake at their place", "[project]") {
    CHECK(parse_project("seamark.toml", "\xEF\xBB\xBF# größe\n[project]\nname = \"größe \\\" é\"\n"));
    CHECK(parse_project("seamark.toml",
                        "[project]\nname = \"\"\"é\"\n\"é\"\"\"\"\nsources = ['é', '''ü''']\n"));
    for (const std::string text : {"é = 1", "[project]\nname = \"é\" é", "[é]", "\xEF\xBB\xAF]",
                                   "a = \"\"\"x\"\"\"\" é", "a = +\"é\"", "a\"é\" = 1", "a=+\\..\"..cѢݣW"}) {
        CAPTURE(text);
        const ProjectError error = error_of(text);
        CHECK_FALSE(error.message.empty());
        CHECK(error.line >= 1);
    }
    CHECK(error_of("[project]\nname = \"ü\" é").line == 2);
}

TEST_CASE("the nearest folder upward is the project", "[project]") {
    const MemoryFileSystem files({{"a/seamark.toml", ""}, {"a/b/c/x.blueprint", ""}, {"d/x.blueprint", ""}});
    CHECK(find_project_root(files, "a/b/c") == "a");
    CHECK_FALSE(find_project_root(files, "d"));
}

}  // namespace seamark::driver
