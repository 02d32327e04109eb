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
