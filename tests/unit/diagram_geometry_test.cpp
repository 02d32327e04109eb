#include <catch2/catch.hpp>

#include "support/diagram_cases.h"
#include "support/diagram_rules.h"
#include "support/drawing.h"

using namespace seamark;
using testing::Drawing;
using testing::ModelBuilder;

namespace {

std::vector<std::string> rules_broken_by(const ModelBuilder& builder, std::uint32_t wrap = 0) {
    const Drawing drawing(builder, {wrap, {}});
    return testing::broken_rules(drawing.chart, drawing.geometry);
}

diagram::Item& find_item(diagram::Geometry& geometry, const std::string& name) {
    for (diagram::Item& item : geometry.items) {
        if (item.name == name) {
            return item;
        }
    }
    FAIL("no item " << name);
    return geometry.items.front();
}

}  // namespace

TEST_CASE("hard blueprints keep every rule of the geometry", "[diagram]") {
    for (const testing::DiagramCase& hard : testing::hard_cases()) {
        INFO(hard.name);
        CHECK(rules_broken_by(hard.builder) == std::vector<std::string>{});
        CHECK(rules_broken_by(hard.builder, 1) == std::vector<std::string>{});
        CHECK(rules_broken_by(hard.builder, 4) == std::vector<std::string>{});
    }
}

TEST_CASE("generated blueprints keep every rule of the geometry", "[diagram]") {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        const ModelBuilder builder = testing::generated_blueprint(seed, 30);
        CHECK(rules_broken_by(builder) == std::vector<std::string>{});
        CHECK(rules_broken_by(builder, 1 + seed % 7) == std::vector<std::string>{});
    }
}

TEST_CASE("happy steps of one actor stand on one eye line", "[diagram]") {
    ModelBuilder builder = testing::four_lanes();
    for (const char* step : {"a", "b", "c"}) {
        builder.step(step, "agent");
    }
    builder.step("aside", "agent");
    builder.flow("happy", {"a -> b -> c"});
    builder.flow("other", {"a -> aside -> c"});
    Drawing drawing(builder);
    const auto middle = [&](const char* name) { return find_item(drawing.geometry, name).box.middle().y; };
    CHECK(middle("a") == middle("b"));
    CHECK(middle("b") == middle("c"));
    CHECK(middle("aside") > middle("b"));
}

TEST_CASE("an answer bears its call's badge", "[diagram]") {
    ModelBuilder builder = testing::four_lanes();
    builder.step("plan", "agent");
    builder.step("search", "system");
    builder.step("reply", "agent");
    builder.flow("happy", {"plan -> search -> reply"});
    model::Seam& seam = builder.seam("plan", "search");
    builder.carries(seam, "question");
    builder.answers(seam, "hits");
    Drawing drawing(builder);
    const diagram::Item& call = find_item(drawing.geometry, "seam plan search");
    const diagram::Item& answer = find_item(drawing.geometry, "seam search reply");
    CHECK(call.lines == std::vector<std::string>{"1…"});
    CHECK(answer.lines == call.lines);
    CHECK(answer.box.middle().y == call.box.middle().y);
}

TEST_CASE("a crossing without a seam has an unanswered badge", "[diagram]") {
    ModelBuilder builder = testing::four_lanes();
    builder.step("plan", "agent");
    builder.step("do", "system");
    builder.flow("happy", {"plan -> do"});
    Drawing drawing(builder);
    CHECK(find_item(drawing.geometry, "seam plan do").state == model::SeamState::Unanswered);
    CHECK(find_item(drawing.geometry, "the owner").lines.front() == "1 seam: 1 unanswered");
}
