#include <catch2/catch.hpp>

#include "diagram/dot.h"
#include "diagram/edge_crossings.h"
#include "diagram/stats.h"
#include "support/diagram_cases.h"
#include "support/drawing.h"
#include "support/drawn_edges.h"

using namespace seamark;
using diagram::count_edge_crossings;
using diagram::Polyline;
using testing::ModelBuilder;

namespace {

std::size_t count_in_dot(const diagram::Geometry& geometry) {
    const diagram::Graph graph = diagram::build_dot(geometry, diagram::light_theme);
    return testing::count_intersections(testing::read_edges(diagram::write_dot(*graph)));
}

}  // namespace

TEST_CASE("crossings are counted where a level and an upright part meet", "[diagram]") {
    const Polyline level{{0, 10}, {100, 10}};
    const Polyline upright{{50, 0}, {50, 20}};
    CHECK(count_edge_crossings({level, upright}) == 1);
    CHECK(count_edge_crossings({level, level}) == 0);
    CHECK(count_edge_crossings({level, {{100, 0}, {100, 20}}}) == 0);  // touches the end
    CHECK(count_edge_crossings({level, {{50, 10}, {50, 20}}}) == 0);
    CHECK(count_edge_crossings({level, upright, {{20, 0}, {20, 30}, {80, 30}, {80, 5}}}) == 3);
    // A line that crosses itself.
    CHECK(count_edge_crossings({{{0, 10}, {40, 10}, {40, 30}, {20, 30}, {20, 0}}}) == 1);
}

TEST_CASE("the slow judge of crossings sees them", "[diagram]") {
    const std::vector<testing::DrawnEdge> edges{{"a", {{0, 10}, {100, 10}}},
                                                {"b", {{50, 0}, {50, 20}, {60, 0}}}};
    CHECK(testing::count_intersections(edges) == 2);
}

TEST_CASE("the count is that of the drawn curves", "[diagram]") {
    std::size_t most = 0;
    for (const testing::DiagramCase& hard : testing::hard_cases()) {
        INFO(hard.name);
        const testing::Drawing drawing(hard.builder);
        most = std::max(most, count_edge_crossings(drawing.geometry));
        CHECK(count_edge_crossings(drawing.geometry) == count_in_dot(drawing.geometry));
    }
    for (std::uint32_t seed = 0; seed < 120; ++seed) {
        INFO("seed " << seed);
        const testing::Drawing drawing(testing::generated_blueprint(seed, 30));
        most = std::max(most, count_edge_crossings(drawing.geometry));
        CHECK(count_edge_crossings(drawing.geometry) == count_in_dot(drawing.geometry));
    }
    CHECK(most > 10);
}

TEST_CASE("the stats say what is in the picture", "[diagram]") {
    ModelBuilder builder = testing::four_lanes();
    builder.step("ask", "customer");
    builder.step("plan", "agent");
    builder.step("told", "customer");
    builder.flow("happy", {"ask -> plan -> told"});
    const testing::Drawing drawing(builder);
    CHECK(diagram::to_string(diagram::measure(drawing.chart, drawing.geometry)) ==
          "steps 3, seams 2, arrows 2, lanes 4, columns 3, rows 1, crossings 0");
}

namespace {

std::size_t crossings(const ModelBuilder& builder, diagram::Untangling untangling, std::uint32_t wrap = 0) {
    return count_edge_crossings(testing::Drawing(builder, {wrap, {}, untangling}).geometry);
}

constexpr auto as_written = diagram::Untangling::None;
constexpr auto untangled = diagram::Untangling::Full;

// Branches of the agent that lead to the customer are written first, those that lead to the system last.
ModelBuilder badly_ordered_branches() {
    ModelBuilder builder = testing::four_lanes();
    for (const char* step : {"ask", "told", "read", "sign"}) {
        builder.step(step, "customer");
    }
    for (const char* step : {"plan", "act", "to_system", "to_other", "to_customer", "to_reader"}) {
        builder.step(step, "agent");
    }
    for (const char* step : {"store", "book"}) {
        builder.step(step, "system");
    }
    builder.flow("happy", {"ask -> plan -> act -> told"});
    builder.flow("down", {"plan -> to_system -> store"});
    builder.flow("up", {"plan -> to_customer -> read"});
    builder.flow("down_too", {"plan -> to_other -> book"});
    builder.flow("up_too", {"plan -> to_reader -> sign"});
    return builder;
}

}  // namespace

TEST_CASE("crossings that the written order brings are taken out", "[diagram]") {
    const ModelBuilder builder = badly_ordered_branches();
    CHECK(crossings(builder, as_written) == 4);
    CHECK(crossings(builder, untangled) == 0);
}

TEST_CASE("untangling raises no count, and lowers most", "[diagram]") {
    std::size_t lowered = 0;
    std::size_t tangled = 0;
    std::size_t before_all = 0;
    std::size_t after_all = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        INFO("seed " << seed);
        const ModelBuilder builder = testing::generated_blueprint(seed, 30);
        const std::size_t before = crossings(builder, as_written);
        const std::size_t after = crossings(builder, untangled);
        CHECK(after <= before);
        tangled += before > 0 ? 1 : 0;
        lowered += after < before ? 1 : 0;
        before_all += before;
        after_all += after;
    }
    INFO(tangled << " tangled, " << lowered << " lowered, " << before_all << " before, " << after_all
                 << " after");
    CHECK(lowered * 3 > tangled * 2);
    CHECK(after_all * 4 < before_all * 3);
    for (const testing::DiagramCase& hard : testing::hard_cases()) {
        INFO(hard.name);
        CHECK(crossings(hard.builder, untangled) <= crossings(hard.builder, as_written));
        CHECK(crossings(hard.builder, untangled, 5) <= crossings(hard.builder, as_written, 5));
    }
}

TEST_CASE("the count that untangling goes by is the picture's", "[diagram]") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        INFO("seed " << seed);
        const ModelBuilder builder = testing::generated_blueprint(seed, 30);
        const testing::Drawing drawing(builder);
        const diagram::Timeline time = diagram::place_in_time(drawing.chart);
        const auto contents = diagram::measure_contents(drawing.view.model, drawing.chart, time.columns);
        const auto sketch = diagram::find_sketch(drawing.chart, time, contents, diagram::Untangling::Full);
        CHECK(sketch.crossings == count_edge_crossings(drawing.geometry));
    }
}
