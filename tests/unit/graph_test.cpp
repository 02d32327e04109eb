#include "model/graph.h"

#include <catch2/catch.hpp>

#include "support/model_builder.h"

using namespace seamark::model;
using seamark::testing::arrow_text;
using seamark::testing::ModelBuilder;

namespace {

ModelBuilder returns_desk() {
    ModelBuilder builder;
    builder.lane("customer", Role::Customer);
    builder.lane("agent", Role::Agent);
    builder.lane("care", Role::Human);
    builder.lane("orders", Role::System);
    builder.step("ask", "customer");
    builder.step("classify", "agent");
    builder.step("approve", "agent");
    builder.step("look_up", "orders");
    builder.step("take_over", "care");
    builder.step("told", "customer");
    return builder;
}

std::vector<std::string> arrows_of(const Model& model, const Graph& graph) {
    std::vector<std::string> arrows;
    for (const Arrow& arrow : graph.arrows) {
        arrows.push_back(arrow_text(model, arrow.from, arrow.to));
    }
    return arrows;
}

// "1 ask -> classify", with "answer" where it is one.
std::vector<std::string> crossings_of(const Model& model, const Graph& graph) {
    std::vector<std::string> crossings;
    for (const Crossing& crossing : graph.crossings) {
        const Arrow& arrow = graph.arrows[crossing.arrow];
        crossings.push_back(std::to_string(crossing.number) + " " + arrow_text(model, arrow.from, arrow.to) +
                            (crossing.answer_of ? " answer" : ""));
    }
    return crossings;
}

std::vector<std::string> entries_of(const Model& model, const Graph& graph) {
    std::vector<std::string> entries;
    for (const StepId entry : graph.entries) {
        entries.emplace_back(model.steps[entry].name.text);
    }
    return entries;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("an arrow that two flows share is one arrow, placed where it is first written", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"ask -> classify -> approve", "ask -> classify"});
    builder.flow("unsure", {"classify -> take_over", "classify -> approve"});
    const Graph graph = build_graph(builder.model);

    REQUIRE(arrows_of(builder.model, graph) ==
            Names{"ask -> classify", "classify -> approve", "classify -> take_over"});
    CHECK(graph.arrows[0].place == builder.model.flows[FlowId{0}].chains[0].steps[1].name.span);
    CHECK(graph.arrows[1].flows == std::vector<FlowId>{FlowId{0}, FlowId{1}});
    CHECK(graph.arrows[1].in_happy);
    CHECK_FALSE(graph.arrows[2].in_happy);
}

TEST_CASE("`when` is the condition of its chain's first arrow", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"ask -> classify -> approve"});
    builder.model.flows[FlowId{0}].chains[0].when = builder.text("the order is known");
    const Graph graph = build_graph(builder.model);

    REQUIRE(graph.arrows[0].when);
    CHECK(graph.arrows[0].when->value == "the order is known");
    CHECK_FALSE(graph.arrows[1].when);
}

TEST_CASE("crossings are the arrows between actors, numbered as they are first crossed", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"ask -> classify -> approve -> told"});
    builder.flow("unsure", {"classify -> take_over"});
    const Graph graph = build_graph(builder.model);

    CHECK(crossings_of(builder.model, graph) ==
          Names{"1 ask -> classify", "2 approve -> told", "3 classify -> take_over"});
    CHECK_FALSE(graph.arrows[1].crossing);
    CHECK(graph.arrows[2].crossing == 1U);
}

TEST_CASE("`otherwise` and `recovery ->` add arrows behind those of the flows", "[graph]") {
    ModelBuilder builder = returns_desk();
    Seam& seam = builder.seam("approve", "look_up");
    builder.attempts(seam, "take_over");
    builder.recover_to(builder.failure(seam, "the order is locked", "back to the start"), "classify");
    builder.flow("happy", {"ask -> classify -> approve -> look_up"});
    const Graph graph = build_graph(builder.model);

    REQUIRE(arrows_of(builder.model, graph) == Names{"ask -> classify", "classify -> approve",
                                                     "approve -> look_up", "approve -> take_over",
                                                     "approve -> classify"});
    CHECK(graph.arrows[3].origin == ArrowOrigin::Otherwise);
    CHECK(graph.arrows[4].origin == ArrowOrigin::Recovery);
    CHECK(graph.arrows[4].added_by == std::vector<SeamId>{SeamId{0}});
    CHECK_FALSE(graph.arrows[4].in_flow);
    CHECK(graph.arrows[3].place == seam.attempts->otherwise.name.span);
}

TEST_CASE("a recovery written above the flow that has its arrow gives the place, the flow the order",
          "[graph]") {
    ModelBuilder builder = returns_desk();
    Seam& seam = builder.seam("approve", "look_up");
    builder.recover_to(builder.failure(seam, "the order is locked", "a specialist decides"), "take_over");
    builder.flow("happy", {"approve -> take_over", "approve -> look_up"});
    const Graph graph = build_graph(builder.model);

    REQUIRE(arrows_of(builder.model, graph) == Names{"approve -> take_over", "approve -> look_up"});
    CHECK(graph.arrows[0].place == seam.failures[0].recovery->target->name.span);
    CHECK(graph.arrows[0].origin == ArrowOrigin::Recovery);
    CHECK(graph.arrows[0].in_flow);
}

TEST_CASE("the way back of a call is its answer and bears its number", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"look_up -> approve", "ask -> classify -> look_up"});
    builder.answers(builder.seam("classify", "look_up"), "order_id");
    const Graph graph = build_graph(builder.model);

    CHECK(crossings_of(builder.model, graph) ==
          Names{"2 look_up -> approve answer", "1 ask -> classify", "2 classify -> look_up"});
    CHECK(seam_crossings(graph) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("of two calls of one step an answer is that of the call that its chain writes before it",
          "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.step("settle", "agent");
    builder.flow("happy", {"ask -> classify -> look_up -> approve -> look_up -> settle -> told"});
    builder.answers(builder.seam("classify", "look_up"), "order_id");
    builder.answers(builder.seam("approve", "look_up"), "order_id");
    const Graph graph = build_graph(builder.model);

    CHECK(crossings_of(builder.model, graph) == Names{"1 ask -> classify", "2 classify -> look_up",
                                                      "2 look_up -> approve answer", "3 approve -> look_up",
                                                      "3 look_up -> settle answer", "4 settle -> told"});
}

TEST_CASE("an arrow back that has a seam of its own is no answer", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"ask -> classify -> look_up -> approve"});
    builder.answers(builder.seam("classify", "look_up"), "order_id");
    builder.seam("look_up", "approve");
    const Graph graph = build_graph(builder.model);

    CHECK(crossings_of(builder.model, graph) ==
          Names{"1 ask -> classify", "2 classify -> look_up", "3 look_up -> approve"});
    CHECK(graph.crossings[2].seam == SeamId{1});
}

TEST_CASE("a way back to another actor than the caller is no answer", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"classify -> look_up -> take_over"});
    builder.answers(builder.seam("classify", "look_up"), "order_id");
    const Graph graph = build_graph(builder.model);

    CHECK(crossings_of(builder.model, graph) == Names{"1 classify -> look_up", "2 look_up -> take_over"});
}

TEST_CASE("entries are happy's first step, steps nothing leads to, then what is still out of reach",
          "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("unsure", {"take_over -> told", "look_up -> classify -> look_up"});
    builder.flow("happy", {"ask -> approve -> ask"});
    const Graph graph = build_graph(builder.model);

    CHECK(entries_of(builder.model, graph) == Names{"ask", "take_over", "look_up"});
}

TEST_CASE("references that did not resolve and steps at no arrow are left out", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"ask -> classify -> no_such_step -> told"});
    const Graph graph = build_graph(builder.model);

    CHECK(arrows_of(builder.model, graph) == Names{"ask -> classify"});
    CHECK(entries_of(builder.model, graph) == Names{"ask"});
    CHECK_FALSE(graph.is_at_an_arrow(builder.step_id("told")));
}

TEST_CASE("an arrow from a step to itself is no crossing", "[graph]") {
    ModelBuilder builder = returns_desk();
    builder.flow("happy", {"ask -> ask"});
    const Graph graph = build_graph(builder.model);

    CHECK(graph.arrows.size() == 1);
    CHECK(graph.crossings.empty());
    CHECK(entries_of(builder.model, graph) == Names{"ask"});
}
