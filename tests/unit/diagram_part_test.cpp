#include <algorithm>
#include <catch2/catch.hpp>

#include "diagram/diagram.h"
#include "support/diagram_cases.h"
#include "support/diagram_rules.h"
#include "support/drawing.h"

using namespace seamark;
using diagram::find_part;
using diagram::Part;
using testing::Drawing;
using testing::ModelBuilder;

namespace {

using Names = std::vector<std::string>;

// ask -> plan -> look_up -> told, and a person who helps.
ModelBuilder journey() {
    ModelBuilder builder = testing::four_lanes();
    builder.step("ask", "customer");
    builder.step("plan", "agent");
    builder.step("look_up", "system");
    builder.step("told", "customer");
    builder.step("help", "human");
    builder.flow("happy", {"ask -> plan -> look_up -> told"});
    builder.flow("unsure", {"plan -> help -> told"});
    return builder;
}

Part part_of(const ModelBuilder& builder, const Names& flows, const Names& lanes) {
    const auto part = find_part(builder.model, flows, lanes);
    REQUIRE(part);
    return part.value();
}

std::string refusal(const ModelBuilder& builder, const Names& flows, const Names& lanes) {
    const auto part = find_part(builder.model, flows, lanes);
    REQUIRE_FALSE(part);
    return part.error().message;
}

Drawing draw(const ModelBuilder& builder, const Part& part, std::uint32_t wrap = 0) {
    return Drawing(builder, {wrap, part.description}, part);
}

Names names_of(const diagram::Geometry& geometry, diagram::ItemKind kind) {
    Names names;
    for (const diagram::Item& item : geometry.items) {
        if (item.kind == kind && item.name.rfind("legend", 0) != 0) {
            names.push_back(item.name);
        }
    }
    return names;
}

std::string text_of(const diagram::Geometry& geometry, const std::string& name) {
    std::string text;
    for (const diagram::Item& item : geometry.items) {
        if (item.name == name) {
            for (const std::string& line : item.lines) {
                text += (text.empty() ? "" : " ") + line;
            }
        }
    }
    return text;
}

using ItemKind = diagram::ItemKind;

}  // namespace

TEST_CASE("a flow is drawn with its steps, its arrows and the lanes it meets", "[diagram]") {
    const ModelBuilder builder = journey();
    const Drawing drawing = draw(builder, part_of(builder, {"unsure"}, {}));
    CHECK(names_of(drawing.geometry, ItemKind::Step) == Names{"plan", "told", "help"});
    CHECK(names_of(drawing.geometry, ItemKind::Badge) == Names{"seam plan help", "seam help told"});
    CHECK(names_of(drawing.geometry, ItemKind::Connector).empty());
    CHECK(drawing.chart.lanes.size() == 3);
    CHECK(text_of(drawing.geometry, "the owner") == "Part: flow unsure · 2 seams: 2 unanswered");
    CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Names{});
}

TEST_CASE("seams keep their numbers in a part", "[diagram]") {
    const ModelBuilder builder = journey();
    CHECK(text_of(Drawing(builder).geometry, "seam plan help") == "4?");
    CHECK(text_of(draw(builder, part_of(builder, {"unsure"}, {})).geometry, "seam plan help") == "4?");
}

TEST_CASE("an arrow that leaves the lanes says where it leads, and over which seam", "[diagram]") {
    const ModelBuilder builder = journey();
    const Drawing drawing = draw(builder, part_of(builder, {}, {"agent", "human"}));
    CHECK(names_of(drawing.geometry, ItemKind::Step) == Names{"plan", "help"});
    CHECK(names_of(drawing.geometry, ItemKind::Badge) == Names{"seam plan help"});
    CHECK(names_of(drawing.geometry, ItemKind::Connector) ==
          Names{"comes from ask plan", "goes on plan look_up", "goes on help told"});
    CHECK(text_of(drawing.geometry, "comes from ask plan") == "from: ask, seam 1?");
    CHECK(text_of(drawing.geometry, "goes on plan look_up") == "to: look_up, seam 2?");
    CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Names{});
}

TEST_CASE("flows and lanes together draw what is in both", "[diagram]") {
    const ModelBuilder builder = journey();
    const Drawing drawing = draw(builder, part_of(builder, {"unsure"}, {"agent"}));
    CHECK(names_of(drawing.geometry, ItemKind::Step) == Names{"plan"});
    CHECK(names_of(drawing.geometry, ItemKind::Connector) == Names{"goes on plan help"});
}

TEST_CASE("an actor is drawn without the others of its lane", "[diagram]") {
    ModelBuilder builder = testing::four_lanes();
    testing::add_actor(builder, "system", "queue");
    testing::add_actor(builder, "system", "store");
    builder.step("put", "queue");
    builder.step("keep", "store");
    builder.flow("happy", {"put -> keep"});
    CHECK(draw(builder, part_of(builder, {}, {"store"})).chart.rows.size() == 1);
    CHECK(draw(builder, part_of(builder, {}, {"system"})).chart.rows.size() == 2);
}

TEST_CASE("a part keeps the time of the whole", "[diagram]") {
    // Without the steps between them nothing tells which of the two comes first.
    const ModelBuilder builder = journey();
    const Drawing drawing = draw(builder, part_of(builder, {}, {"customer"}));
    double ask = 0;
    double told = 0;
    for (const diagram::Item& item : drawing.geometry.items) {
        ask = item.name == "ask" ? item.box.right : ask;
        told = item.name == "told" ? item.box.left : told;
    }
    CHECK(ask < told);
}

TEST_CASE("a name that there is not is refused with the nearest one", "[diagram]") {
    const ModelBuilder builder = journey();
    CHECK(refusal(builder, {"unsur"}, {}) == "there is no flow `unsur`; did you mean `unsure`?");
    CHECK(refusal(builder, {}, {"agent", "humen"}) ==
          "there is no lane or actor `humen`; did you mean `human`?");
    CHECK(refusal(builder, {"elsewhere"}, {}) == "there is no flow `elsewhere`; there is `happy`, `unsure`");
}

TEST_CASE("parts of generated blueprints keep every rule of the geometry", "[diagram]") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        INFO("seed " << seed);
        const ModelBuilder builder = testing::generated_blueprint(seed, 30);
        Names flows;
        Names lanes;
        if (seed % 3 != 0) {
            lanes.emplace_back(
                builder.model
                    .lanes[model::LaneId{seed % static_cast<std::uint32_t>(builder.model.lanes.size())}]
                    .name.text);
        }
        if (seed % 3 != 1) {
            flows.emplace_back(
                builder.model
                    .flows[model::FlowId{seed % static_cast<std::uint32_t>(builder.model.flows.size())}]
                    .name.text);
        }
        const Drawing drawing = draw(builder, part_of(builder, flows, lanes), seed % 4);
        CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Names{});
    }
}

namespace {

// One pair of steps in three flows, each with a condition of its own but the happy one.
ModelBuilder three_ways() {
    ModelBuilder builder = testing::four_lanes();
    builder.step("ask", "customer");
    builder.step("answer", "agent");
    builder.flow("happy", {"ask -> answer"});
    builder.flow("late", {"ask -> answer"});
    builder.flow("early", {"ask -> answer"});
    builder.model.flows[model::FlowId{1}].chains[0].when = builder.text("too late");
    builder.model.flows[model::FlowId{2}].chains[0].when = builder.text("too early");
    return builder;
}

Names ways_of(const diagram::Chart& chart) {
    Names ways;
    for (const diagram::ChartArrow& arrow : chart.arrows) {
        ways.push_back(std::string(arrow.style == diagram::ArrowStyle::Happy ? "happy" : "other") + ":" +
                       (arrow.when ? std::string(arrow.when->value) : "") + ":" +
                       std::to_string(arrow.flows.size()) + (arrow.badge ? ":badge" : ""));
    }
    return ways;
}

}  // namespace

TEST_CASE("each condition of a pair of steps has an arrow of its own", "[diagram]") {
    const ModelBuilder builder = three_ways();
    const Drawing drawing(builder);
    CHECK(ways_of(drawing.chart) == Names{"happy::1:badge", "other:too late:1", "other:too early:1"});
    CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Names{});
}

TEST_CASE("arrows side by side keep apart where they are cut", "[diagram]") {
    const ModelBuilder builder = three_ways();
    for (const Part& part : {Part{}, part_of(builder, {}, {"agent"})}) {
        const Drawing drawing = draw(builder, part, 1);
        CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Names{});
    }
}

TEST_CASE("of the flows asked for alone come an arrow's condition, style and flows", "[diagram]") {
    const ModelBuilder builder = three_ways();
    const Drawing drawing = draw(builder, part_of(builder, {"early"}, {}));
    CHECK(ways_of(drawing.chart) == Names{"other:too early:1:badge"});
    CHECK_FALSE(drawing.chart.steps.front().is_happy);
}

TEST_CASE("flows with one condition share an arrow", "[diagram]") {
    ModelBuilder builder = three_ways();
    builder.model.flows[model::FlowId{2}].chains[0].when = builder.text("too late");
    const Drawing drawing(builder);
    CHECK(ways_of(drawing.chart) == Names{"happy::1:badge", "other:too late:2"});
}

TEST_CASE("a way back stands beside the flow that has the same steps", "[diagram]") {
    ModelBuilder builder = three_ways();
    builder.step("retry", "system");
    builder.flow("again", {"ask -> retry"});
    builder.attempts(builder.seam("ask", "answer"), "retry");
    const Drawing drawing(builder);
    REQUIRE(drawing.chart.arrows.size() == 5);
    CHECK(drawing.chart.arrows[3].style == diagram::ArrowStyle::Flow);
    CHECK(drawing.chart.arrows[4].style == diagram::ArrowStyle::Otherwise);
    CHECK(drawing.chart.arrows[4].beside == 1);
    CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Names{});
}
