#include "support/diagram_rules.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "support/diagram_cases.h"
#include "support/drawing.h"

using namespace seamark;
using diagram::Box;
using diagram::Edge;
using diagram::Geometry;
using diagram::Item;
using testing::Drawing;
using testing::ModelBuilder;

namespace {

// Two rows of columns: ask, plan, look_up | act, told; a loop, a partly answered seam, chips and evidence.
ModelBuilder journey() {
    ModelBuilder builder = testing::four_lanes();
    builder.step("ask", "customer");
    builder.step("plan", "agent");
    builder.step("look_up", "system");
    builder.step("act", "agent");
    builder.step("act_on", "agent");
    builder.step("told", "customer");
    model::Step& ask = builder.model.steps[builder.step_id("ask")];
    ask.takes_min = model::Duration{2000, "2s", {}};
    ask.evidence = builder.text("Page");
    builder.flow("happy", {"ask -> plan -> look_up -> act -> act_on -> told"});
    builder.flow("again", {"told -> act", "act_on -> look_up"});
    builder.carries(builder.seam("ask", "plan"), "order_id");
    return builder;
}

Item& item(Geometry& geometry, const std::string& name) {
    const auto found = std::find_if(geometry.items.begin(), geometry.items.end(),
                                    [&](const Item& each) { return each.name == name; });
    REQUIRE(found != geometry.items.end());
    return *found;
}

Edge& edge(Geometry& geometry, const std::string& id) {
    const auto found = std::find_if(geometry.edges.begin(), geometry.edges.end(),
                                    [&](const Edge& each) { return each.id == id; });
    REQUIRE(found != geometry.edges.end());
    return *found;
}

void shift(Box& box, double x, double y) {
    box = {box.left + x, box.top + y, box.right + x, box.bottom + y};
}

struct Mutation {
    const char* name;
    std::function<void(Geometry&)> make;
    const char* complaint;  // a part of what the rules say to it
};

// Each one breaks the rule that complains, and perhaps others.
const std::vector<Mutation>& mutations() {
    static const std::vector<Mutation> all{
        {"a step over another", [](Geometry& g) { item(g, "look_up").box = item(g, "plan").box; },
         "plan overlaps look_up"},
        {"a step off the page", [](Geometry& g) { shift(item(g, "ask").box, -400, 0); },
         "ask leaves the page"},
        {"a legend below the page", [](Geometry& g) { g.height -= 40; }, "leaves the page"},
        {"two items of one name", [](Geometry& g) { item(g, "line 2").name = "line 1"; },
         "two items have one name"},
        {"a long text",
         [](Geometry& g) { item(g, "ask").lines = {"Asks for the return of an item that was bought"}; },
         "ask: its text is wider"},
        {"many lines", [](Geometry& g) { item(g, "ask").lines.assign(9, "x"); }, "ask: its text is higher"},
        {"a long number", [](Geometry& g) { item(g, "seam ask plan").lines = {"1234…"}; },
         "leaves the diamond"},
        {"a step in the next lane", [](Geometry& g) { shift(item(g, "plan").box, 0, 120); },
         "plan leaves its lane"},
        {"a chip below its lane", [](Geometry& g) { shift(item(g, "chip ask 1").box, 0, 60); },
         "chip ask 1 leaves its lane"},
        {"a connector in another lane",
         [](Geometry& g) { shift(item(g, "goes on look_up act").box, 0, -150); },
         "goes on look_up act leaves its lane"},
        {"a lost step", [](Geometry& g) { item(g, "plan").kind = diagram::ItemKind::Text; },
         "a step is lost"},
        {"a lost band", [](Geometry& g) { g.bands.pop_back(); }, "a lane has no band"},
        {"bands that touch", [](Geometry& g) { g.bands[0].box.bottom = g.bands[1].box.top; }, "bands touch"},
        {"a lost arrow",
         [](Geometry& g) { g.edges.erase(g.edges.begin() + (&edge(g, "arrow.ask.plan") - g.edges.data())); },
         "arrow 0 is lost"},
        {"half an arrow",
         [](Geometry& g) {
             g.edges.erase(g.edges.begin() + (&edge(g, "arrow.look_up.act") - g.edges.data()));
         },
         "arrow 2 starts elsewhere"},
        {"an arrow to another step", [](Geometry& g) { edge(g, "arrow.ask.plan").to = "look_up"; },
         "arrow 0 ends elsewhere"},
        {"an arrow from another step", [](Geometry& g) { edge(g, "arrow.ask.plan").from = "look_up"; },
         "arrow 0 starts elsewhere"},
        {"two marks", [](Geometry& g) { item(g, "goes on look_up act").lines = {"X"}; }, "has two marks"},
        {"one mark for two arrows",
         [](Geometry& g) {
             for (const char* name : {"goes on act_on look_up", "comes from act_on look_up"}) {
                 item(g, name).lines = item(g, "goes on look_up act").lines;
             }
         },
         "shares its mark"},
        {"a lost badge", [](Geometry& g) { item(g, "seam ask plan").kind = diagram::ItemKind::Text; },
         "has 0 badges instead of 1"},
        {"a badge beside its arrow", [](Geometry& g) { shift(item(g, "seam ask plan").box, 5, 0); },
         "seam ask plan is not on its arrow"},
        {"a badge off its line", [](Geometry& g) { shift(item(g, "seam ask plan").box, 0, 3); },
         "seam ask plan is on no boundary"},
        {"a badge at the wrong line",
         [](Geometry& g) { shift(item(g, "seam ask plan").box, 0, g.rules[1].from.y - g.rules[0].from.y); },
         "seam ask plan is not between"},
        {"a slanting arrow", [](Geometry& g) { edge(g, "arrow.ask.plan").corners[1].y += 4; },
         "is not at right angles"},
        {"an arrow out of the bottom",
         [](Geometry& g) {
             edge(g, "arrow.ask.plan").corners.front() = {item(g, "ask").box.middle().x,
                                                          item(g, "ask").box.bottom};
         },
         "does not leave at the right side"},
        {"an arrow into the top",
         [](Geometry& g) {
             edge(g, "arrow.ask.plan").corners.back() = {item(g, "plan").box.middle().x,
                                                         item(g, "plan").box.top};
         },
         "does not enter at the left side"},
        {"an arrow through a step",
         [](Geometry& g) {
             auto& corners = edge(g, "arrow.ask.plan").corners;
             const diagram::Point through = item(g, "look_up").box.middle();
             corners.insert(corners.begin() + 1, {{corners[0].x, through.y}, through});
         },
         "ask -> plan runs through look_up"},
        {"an arrow through a lane's name",
         [](Geometry& g) {
             auto& corners = edge(g, "arrow.ask.plan").corners;
             const diagram::Point through = item(g, "lane human").box.middle();
             corners.insert(corners.begin() + 1, {{corners[0].x, through.y}, through});
         },
         "ask -> plan runs through lane human"},
        {"an arrow along another",
         [](Geometry& g) { edge(g, "arrow.plan.look_up").corners = edge(g, "arrow.ask.plan").corners; },
         "runs along"},
        {"a corner on another arrow",
         [](Geometry& g) {
             const auto& other = edge(g, "arrow.ask.plan").corners;
             edge(g, "arrow.plan.look_up")
                 .corners.insert(edge(g, "arrow.plan.look_up").corners.begin() + 1,
                                 {other[1].x, (other[1].y + other[2].y) / 2});
         },
         "plan -> look_up touches ask -> plan"},
        {"a step off its eye line", [](Geometry& g) { shift(item(g, "act").box, 0, 20); },
         "is off its eye line"},
        {"a happy arrow with a hump",
         [](Geometry& g) {
             auto& corners = edge(g, "arrow.act.act_on").corners;
             const diagram::Point start = corners.front();
             corners.insert(corners.begin() + 1, {{start.x + 9, start.y}, {start.x + 9, start.y - 20}});
         },
         "act -> act_on is not straight"},
        {"a happy step too early", [](Geometry& g) { shift(item(g, "told").box, -500, 0); },
         "arrow.act_on.told leads back in time"},
        {"rows of columns in the wrong order",
         [](Geometry& g) { shift(item(g, "comes from look_up act").box, 0, -g.height); },
         "arrow.look_up.act.on goes on in an earlier row"},
        {"a line through a name",
         [](Geometry& g) { g.rules[0].from.y = g.rules[0].to.y = item(g, "lane agent").box.middle().y; },
         "a line runs through lane agent"},
    };
    return all;
}

}  // namespace

TEST_CASE("the rules of the geometry see each thing that is out of its place", "[diagram]") {
    const ModelBuilder builder = journey();
    const Drawing drawing(builder, {3, {}});
    REQUIRE(drawing.geometry.rows == 2);
    REQUIRE(testing::broken_rules(drawing.chart, drawing.geometry) == std::vector<std::string>{});
    for (const Mutation& mutation : mutations()) {
        INFO(mutation.name);
        Geometry geometry = drawing.geometry;
        mutation.make(geometry);
        const std::vector<std::string> broken = testing::broken_rules(drawing.chart, geometry);
        std::string all;
        for (const std::string& complaint : broken) {
            all += complaint + "\n";
        }
        CHECK_THAT(all, Catch::Contains(mutation.complaint));
    }
}
