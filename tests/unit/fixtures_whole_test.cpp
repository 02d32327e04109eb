#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "fixtures/fixtures.h"
#include "source/utf8.h"
#include "support/compile.h"
#include "support/files.h"
#include "support/random_blueprint.h"

namespace seamark::fixtures {

namespace {

constexpr Options everything{true, true, true};

emit::OutputSet all_of(const test::Compiled& compiled) {
    return emit_fixtures(compiled.workspace->view(compiled.compilation), everything);
}

// Each name once, whole UTF-8 with a line end last, known as one of this blueprint's files, the same again.
void check_files(const test::Compiled& compiled) {
    const emit::OutputSet files = all_of(compiled);
    const emit::OutputSet again = all_of(compiled);
    REQUIRE(files.size() == again.size());
    std::set<std::string> paths;
    for (std::size_t i = 0; i < files.size(); ++i) {
        CAPTURE(files[i].path);
        CHECK(paths.insert(files[i].path).second);
        CHECK_FALSE(source::find_malformed_utf8(files[i].bytes));
        CHECK(files[i].bytes.back() == '\n');
        CHECK(is_fixture_of(compiled.compilation.model, files[i]));
        CHECK(files[i].bytes == again[i].bytes);
    }
}

}  // namespace

TEST_CASE("All that fixtures writes of blueprints with every type, name and failure", "[fixtures]") {
    const auto folder = test::tests_folder() / "tools" / "ajv";
    for (const auto& path : test::files_below(folder, ".blueprint")) {
        CAPTURE(path);
        const test::Compiled compiled = test::compile_text(test::read_file(path));
        REQUIRE(compiled.compilation.names_resolved);
        check_files(compiled);
    }
}

TEST_CASE("All that fixtures writes of random blueprints, drafts among them", "[fixtures]") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        const test::Compiled compiled = test::compile_text(test::random_blueprint(seed));
        if (compiled.compilation.names_resolved) {
            check_files(compiled);
        }
    }
}

TEST_CASE("A file of another blueprint, or of nobody, is none of ours", "[fixtures]") {
    const test::Compiled compiled =
        test::compile_text(test::read_file(test::tests_folder() / "tools" / "ajv" / "every_type.blueprint"));
    const model::Model& model = compiled.compilation.model;
    const std::string ours = R"({"$id": "urn:seamark:every_type.a.b"})";
    CHECK(is_fixture_of(model, {"a--b.schema.json", ours}));
    CHECK(is_fixture_of(model, {"a--b.answer.tests.json", R"("urn:seamark:every_type.a.b.answer")"}));
    CHECK_FALSE(is_fixture_of(model, {"a--c.schema.json", ours}));
    CHECK_FALSE(is_fixture_of(model, {"a--b.schema.json", R"({"$id": "urn:seamark:other.a.b"})"}));
    CHECK_FALSE(is_fixture_of(model, {"ab.schema.json", ours}));
    CHECK_FALSE(is_fixture_of(model, {"a--b.json", ours}));
    CHECK_FALSE(is_fixture_of(model, {"every_type.ts", "export {}"}));
}

}  // namespace seamark::fixtures
