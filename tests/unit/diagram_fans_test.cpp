// Small blueprints in which no two arrows have to cross: none may.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "diagram/edge_crossings.h"
#include "support/diagram_cases.h"
#include "support/diagram_rules.h"
#include "support/drawing.h"

using namespace seamark;
using testing::Drawing;
using testing::ModelBuilder;

namespace {

using Names = std::vector<std::string>;

// ask -> plan -> act -> told, and as many steps more, of these actors in turn.
ModelBuilder journey_and(std::size_t more, const Names& actors) {
    ModelBuilder builder = testing::four_lanes();
    builder.step("ask", "customer");
    builder.step("plan", "agent");
    builder.step("act", "agent");
    builder.step("told", "customer");
    builder.step("end", "agent");
    for (std::size_t i = 0; i < more; ++i) {
        builder.step("t" + std::to_string(i), actors[i % actors.size()]);
    }
    builder.flow("happy", {"ask -> plan -> act -> told -> end"});
    return builder;
}

struct Fan {
    const char* name;
    const char* before;  // an arrow from here to each of the steps
    const char* behind;  // and from each of them to here
};

constexpr Fan fans[] = {{"out of one step", "plan", nullptr},
                        {"into one step", nullptr, "act"},
                        {"out of one step and back into the next", "plan", "act"},
                        {"out of one step and into a later one", "plan", "end"},
                        {"back to an earlier step", "act", "plan"}};

// Of any number of steps above, below, or on both sides of the eye line.
const std::vector<Names> sides{
    {"human"}, {"system"}, {"customer"}, {"customer", "human"}, {"customer", "system"}};

std::size_t crossings(const ModelBuilder& builder) {
    const Drawing drawing(builder);
    CHECK(testing::broken_rules(drawing.chart, drawing.geometry) == Names{});
    return diagram::count_edge_crossings(drawing.geometry);
}

std::size_t corners_of(const Drawing& drawing, const std::string& from, const std::string& to) {
    std::size_t corners = 0;
    for (const diagram::Edge& edge : drawing.geometry.edges) {
        if (edge.from == from && edge.to == to) {
            corners = std::max(corners, edge.corners.size());
        }
    }
    return corners;
}

}  // namespace

TEST_CASE("fans around the happy flow do not cross", "[diagram]") {
    for (const Fan& fan : fans) {
        for (const Names& actors : sides) {
            for (std::size_t width = 2; width <= 5; ++width) {
                INFO(fan.name << ", " << width << " steps of " << actors.front() << ", " << actors.back());
                ModelBuilder builder = journey_and(width, actors);
                for (std::size_t i = 0; i < width; ++i) {
                    const std::string step = "t" + std::to_string(i);
                    const std::string before = fan.before != nullptr ? fan.before + std::string(" -> ") : "";
                    const std::string behind = fan.behind != nullptr ? std::string(" -> ") + fan.behind : "";
                    builder.flow("f" + std::to_string(i), {before + step + behind});
                }
                CHECK(crossings(builder) == 0);
            }
        }
    }
}

TEST_CASE("detours of several steps that rejoin lie above and below the happy flow", "[diagram]") {
    ModelBuilder builder = journey_and(6, {"agent", "agent", "human", "human", "system", "system"});
    builder.flow("f0", {"plan -> t0 -> t1 -> end"});
    builder.flow("f1", {"plan -> t2 -> t3 -> end"});
    builder.flow("f2", {"plan -> t4 -> t5 -> end"});
    CHECK(crossings(builder) == 0);
}

TEST_CASE("loops that end at one step lie inside each other", "[diagram]") {
    ModelBuilder builder = journey_and(0, {"agent"});
    builder.flow("f0", {"told -> ask", "told -> plan", "end -> act"});
    builder.flow("f1", {"act -> plan", "plan -> plan", "ask -> ask"});
    CHECK(crossings(builder) == 0);
}

TEST_CASE("arrows of one pair run side by side", "[diagram]") {
    ModelBuilder builder = journey_and(0, {"agent"});
    for (const char* condition : {"by phone", "by mail", "in the shop"}) {
        builder.flow(condition, {"ask -> plan", "plan -> act"});
        auto& flows = builder.model.flows;
        for (model::Flow::Chain& chain :
             flows[model::FlowId{static_cast<std::uint32_t>(flows.size() - 1)}].chains) {
            chain.when = builder.text(condition);
        }
    }
    const Drawing drawing(builder);
    CHECK(crossings(builder) == 0);
    CHECK(corners_of(drawing, "plan", "act") == 2);  // straight on
    CHECK(corners_of(drawing, "ask", "plan") == 4);  // down once
}

TEST_CASE("two customers' lanes do not tangle what each of them begins and is told", "[diagram]") {
    ModelBuilder builder;
    builder.lane("buyer", model::Role::Customer);
    builder.lane("seller", model::Role::Customer);
    builder.lane("agent", model::Role::Agent);
    builder.lane("system", model::Role::System);
    builder.step("ask", "buyer");
    builder.step("told", "buyer");
    builder.step("offer", "seller");
    builder.step("paid", "seller");
    builder.step("match", "agent");
    builder.step("check", "agent");
    builder.step("book", "system");
    builder.step("log", "system");
    builder.flow("happy", {"ask -> match -> check -> book -> told"});
    builder.flow("sell", {"offer -> match", "check -> paid"});
    builder.flow("again", {"check -> log -> match"});
    CHECK(crossings(builder) == 0);
}

TEST_CASE("others make room for the happy flow", "[diagram]") {
    ModelBuilder builder = testing::four_lanes();
    builder.step("ask", "customer");
    builder.step("told", "customer");
    builder.step("read", "agent");
    builder.step("classify", "human");
    builder.step("chat", "human");
    builder.flow("happy", {"ask -> read -> classify -> told"});
    builder.flow("unsure", {"classify -> chat -> told"});
    builder.flow("again", {"chat -> read"});
    CHECK(crossings(builder) == 0);
    CHECK(corners_of(Drawing(builder), "classify", "told") == 4);  // up once
}
