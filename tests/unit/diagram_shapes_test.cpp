// The rules of the geometry over blueprints as people write them, and over the examples.
#include <catch2/catch.hpp>

#include "support/compile.h"
#include "support/diagram_rules.h"
#include "support/drawing.h"
#include "support/files.h"
#include "support/shaped_blueprints.h"

using namespace seamark;
using testing::Shape;
using testing::steps_of_seed;

namespace {

using Broken = std::vector<std::string>;

Broken rules_broken_by(const emit::View& view, std::uint32_t wrap) {
    const diagram::Chart chart = diagram::build_chart(view);
    return testing::broken_rules(chart, diagram::lay_out(view, chart, {wrap, {}}));
}

}  // namespace

TEST_CASE("blueprints of every shape keep every rule of the geometry", "[diagram]") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        const auto shape = static_cast<Shape>(seed % testing::shape_count);
        INFO(testing::to_string(shape) << " of " << steps_of_seed(seed) << " steps, seed " << seed);
        const testing::ModelBuilder builder = testing::shaped_blueprint(shape, steps_of_seed(seed), seed);
        const testing::Drawing drawing(builder);
        CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Broken{});
        CHECK(rules_broken_by(drawing.view, 2 + seed % 9) == Broken{});
    }
}

TEST_CASE("the examples keep every rule of the geometry", "[diagram][examples]") {
    std::size_t drawn = 0;
    for (const auto& path : test::files_below(test::examples_folder(), ".blueprint")) {
        INFO(path.string());
        const test::Compiled compiled = test::compile_file(path);
        if (!compiled.compilation.model.is_library) {
            ++drawn;
            const emit::View view = compiled.workspace->view(compiled.compilation);
            CHECK(rules_broken_by(view, 0) == Broken{});
            CHECK(rules_broken_by(view, 5) == Broken{});
        }
    }
    CHECK(drawn >= 6);
}
