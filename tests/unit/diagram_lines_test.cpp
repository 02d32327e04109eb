#include <catch2/catch.hpp>
#include <set>
#include <tuple>

#include "diagram/edge_style.h"
#include "diagram/layout.h"
#include "support/compile.h"

using namespace seamark;
using namespace seamark::diagram;

namespace {

// What is seen of a line where there are no colours.
auto look(EdgeKind kind, std::uint32_t flow = 0) {
    const EdgeStyle style = edge_style(kind, flow);
    return std::make_tuple(std::string(style.dash), style.width, style.tail, style.is_double);
}

constexpr const char* ways = R"(blueprint ways "Ways"
owner "Team"
lane c "C" is customer
line interaction
lane bot "Bot" is agent
line visibility
line internal
lane sys "Sys" is system
state item : text 1..80
step ask "Asks" in c { gives item }
step work "Works" in bot
step book "Books" in sys
step aside "Aside" in bot
step told "Told" in c
flow happy { ask -> work -> book -> told }
flow slow "" { ask -> book when "slow" }
flow odd "It is odd" { ask -> told when "odd" }
flow cold { work -> told when "no" }
flow warm { work -> told when "no" }
seam work -> book {
  carries item
  owner "Team"
  attempts 3 otherwise aside
  failure "f" { recovery "r" -> ask signal "s" }
}
)";

std::string draw_ways(const Options& options) {
    const test::Compiled compiled = test::compile_text(ways);
    return emit_diagram(compiled.workspace->view(compiled.compilation), options).value();
}

Options with_format(Format format) {
    Options options;
    options.format = format;
    return options;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Of a step's arrow to another one in the DOT text.
std::string attributes(const std::string& dot, const std::string& ends) {
    const std::size_t at = dot.find(ends);
    return at == std::string::npos ? "" : dot.substr(at, dot.find("];", at) - at);
}

}  // namespace

TEST_CASE("no two of fifteen flows look alike without colour, nor like another kind of line", "[diagram]") {
    std::set<decltype(look(EdgeKind::Happy))> looks;
    for (std::uint32_t flow = 0; flow < 15; ++flow) {
        CHECK(looks.insert(look(EdgeKind::Flow, flow)).second);
    }
    for (const EdgeKind kind :
         {EdgeKind::Happy, EdgeKind::Flows, EdgeKind::Recovery, EdgeKind::Otherwise, EdgeKind::Evidence}) {
        INFO(static_cast<int>(kind));
        CHECK(looks.insert(look(kind)).second);
    }
    CHECK(look(EdgeKind::Flow, 15) == look(EdgeKind::Flow, 0));
}

TEST_CASE("each flow has its own line in the picture, and in the legend its name beside it", "[diagram]") {
    const std::string dot = draw_ways(with_format(Format::Dot));
    const std::string slow = attributes(dot, "ask -> book");
    CHECK(has(slow, "style=dashed"));
    CHECK(has(slow, "penwidth=1.2"));
    const std::string odd = attributes(dot, "ask -> told");
    CHECK(has(odd, "style=solid"));
    CHECK(has(odd, "penwidth=1"));
    const std::string both = attributes(dot, "work -> told");
    CHECK(has(both, ":transparent:"));
    const std::string svg = draw_ways(with_format(Format::Svg));
    for (const char* name :
         {">happy path<", ">other flow: slow<", ">other flow: odd (It is odd)<",
          ">several of the other flows: cold, warm<", ">recovery<", ">otherwise: after the last attempt<"}) {
        INFO(name);
        CHECK(has(svg, name));
    }
}

TEST_CASE("a flow keeps its line where a part is drawn", "[diagram]") {
    Options part = with_format(Format::Dot);
    part.flows = {"odd"};
    const std::string odd = attributes(draw_ways(part), "ask -> told");
    CHECK(has(odd, "style=solid"));
    CHECK(has(odd, "penwidth=1"));
}

TEST_CASE("what comes after the last attempt is told from recovery by a bar", "[diagram]") {
    const std::string dot = draw_ways(with_format(Format::Dot));
    CHECK(has(attributes(dot, "work -> aside"), "arrowtail=tee"));
    CHECK_FALSE(has(attributes(dot, "work -> ask"), "arrowtail"));
}

TEST_CASE("detail says how often a seam is tried", "[diagram]") {
    Options options = with_format(Format::Svg);
    CHECK_FALSE(has(draw_ways(options), "attempts"));
    options.detail = true;
    CHECK(has(draw_ways(options), ">at most 3 attempts<"));
}

TEST_CASE("Mermaid has a style for each line, and a legend", "[diagram]") {
    const std::string text = draw_ways(with_format(Format::Mermaid));
    CHECK(has(text, "==>|\"happy path\"|"));
    CHECK(has(text, "-->|\"other flow: slow\"|"));
    CHECK(has(text, "-->|\"other flow: odd (It is odd)\"|"));
    CHECK(has(text, "stroke:#5a6a7e,stroke-width:1.2px,stroke-dasharray:6 4\n"));
    CHECK(has(text, "stroke:#00705d,stroke-width:1px\n"));
}
