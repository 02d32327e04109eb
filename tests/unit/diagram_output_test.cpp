#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>

#include "diagram/diagram.h"
#include "support/diagram_cases.h"
#include "support/files.h"
#include "support/golden.h"

using namespace seamark;
using diagram::Format;
using testing::ModelBuilder;

namespace {

std::string draw(const ModelBuilder& builder, const diagram::Options& options) {
    const source::SourceMap sources;
    const model::Graph graph = model::build_graph(builder.model);
    const auto cells = model::build_cells(builder.model, graph);
    auto bytes = diagram::emit_diagram({builder.model, graph, cells, sources}, options);
    REQUIRE(bytes);
    return bytes.value();
}

std::string draw(const ModelBuilder& builder, Format format) {
    return draw(builder, diagram::Options{format});
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

// ask -> classify -> told, the first seam answered in part.
ModelBuilder small_journey() {
    ModelBuilder builder = testing::four_lanes();
    builder.model.title = builder.text("Returns");
    builder.model.owner = builder.answer("Returns journey team");
    builder.step("ask", "customer");
    builder.step("classify", "agent");
    builder.step("told", "customer");
    builder.flow("happy", {"ask -> classify -> told"});
    model::Seam& seam = builder.seam("ask", "classify");
    seam.title = builder.text("The request");
    builder.carries(seam, "order_id");
    return builder;
}

}  // namespace

TEST_CASE("the DOT text of a small journey", "[diagram]") {
    test::check_golden("diagram/small.dot", draw(small_journey(), Format::Dot));
}

// What was drawn before in the process changes nothing.
TEST_CASE("the DOT text is the same before and after a picture is drawn", "[diagram]") {
    const std::string before = draw(small_journey(), Format::Dot);
    draw(small_journey(), Format::Svg);
    CHECK(draw(small_journey(), Format::Dot) == before);
}

TEST_CASE("the Mermaid text of a small journey", "[diagram]") {
    test::check_golden("diagram/small.mmd", draw(small_journey(), Format::Mermaid));
}

TEST_CASE("equal blueprints give equal bytes", "[diagram]") {
    for (const Format format : {Format::Svg, Format::Png, Format::Pdf, Format::Dot, Format::Mermaid}) {
        CHECK(draw(small_journey(), format) == draw(small_journey(), format));
    }
}

TEST_CASE("each format is what its name says", "[diagram]") {
    CHECK(draw(small_journey(), Format::Png).substr(0, 4) == "\x89PNG");
    CHECK(draw(small_journey(), Format::Pdf).substr(0, 5) == "%PDF-");
    CHECK_FALSE(has(draw(small_journey(), Format::Pdf), "CreationDate"));
    CHECK(has(draw(small_journey(), Format::Svg), "<svg "));
}

TEST_CASE("an SVG has words for those who do not see it", "[diagram]") {
    const std::string svg = draw(small_journey(), Format::Svg);
    CHECK(has(svg, "<title id=\"blueprint-title\">Returns</title>"));
    CHECK(has(
        svg,
        "with 4 lanes: customer, agent, human, system. 3 steps, 2 seams: 1 partly answered, 1 unanswered."));
    CHECK(has(svg,
              "<g id=\"seam.ask.classify\" class=\"node\" role=\"graphics-object group\" "
              "aria-roledescription=\"seam\" aria-label=\"Seam 1, partly answered: ask to classify\">\n"
              "<title>Seam 1, partly answered: ask to "
              "classify</title>\n"
              "<desc>The request. Carries order_id. No owner named.</desc>"));
    CHECK(has(svg,
              "<title>Seam 2, unanswered: classify to told</title>\n"
              "<desc>No seam is written for this crossing.</desc>"));
    CHECK(has(svg, ">classify</text>"));
    CHECK(has(svg, "prefers-color-scheme: dark"));
    CHECK_FALSE(has(svg, "<script"));
    // A title of the picture, and one a step, a seam and an arrow; none of Graphviz' own names.
    CHECK(count(svg, "<title") == 1 + 3 + 2 + 2);
}

TEST_CASE("owner, day and version stand below the title where they are given, and only there", "[diagram]") {
    diagram::Options options;
    CHECK(has(draw(small_journey(), options),
              ">Owner: Returns journey team · 2 seams: 1 partly answered, 1 unanswered<"));
    options.date = "2027-01-31";
    options.revision = "r7 <b>";
    CHECK(has(draw(small_journey(), options),
              ">Owner: Returns journey team · 2027-01-31 · Version r7 &lt;b&gt; · 2 seams"));
    ModelBuilder nobody = small_journey();
    nobody.model.owner = {};
    CHECK(has(draw(nobody, Format::Svg), ">2 seams: 1 partly answered, 1 unanswered<"));
    ModelBuilder asked = small_journey();
    asked.model.owner = asked.unanswered();
    CHECK(has(draw(asked, Format::Svg), ">Owner: not agreed yet · 2 seams"));
}

TEST_CASE("the legend explains what occurs and nothing else", "[diagram]") {
    const std::string svg = draw(small_journey(), Format::Svg);
    CHECK(has(svg, ">happy path<"));
    CHECK(has(svg, ">seam partly answered<"));
    for (const char* absent : {">seam answered<", "other flow", ">recovery<", "answer to a call", "how long",
                               "wait point", "cannot be taken back", "optional", "finding"}) {
        CHECK_FALSE(has(svg, absent));
    }
    ModelBuilder more = small_journey();
    more.flow("unsure", {"classify -> ask"});
    more.model.flows[model::FlowId{1}].title = more.text("The agent is not sure");
    const std::string with_flow = draw(more, Format::Svg);
    CHECK(has(with_flow, ">other flow: unsure (The agent is not sure)<"));
    CHECK(has(with_flow, "classify to ask. Flow: unsure (The agent is not sure).</title>"));
}

TEST_CASE("what users write is data in every format", "[diagram]") {
    ModelBuilder builder = testing::four_lanes();
    builder.step("ask", "customer");
    builder.step("plan", "agent");
    builder.flow("happy", {"ask -> plan"});
    builder.model.title = builder.text("\\N \\l &amp; </title><script>x</script> \"q\" \\");
    builder.model.steps[builder.step_id("ask")].title = builder.text("\\N&lt;\"b\\");

    const std::string svg = draw(builder, Format::Svg);
    CHECK_FALSE(has(svg, "<script"));
    CHECK(has(svg, ">\\N&amp;lt;&quot;b\\</text>"));
    CHECK(has(svg, "\\N \\l &amp;amp; &lt;/title&gt;&lt;script&gt;x"));

    const std::string dot = draw(builder, Format::Dot);
    CHECK(has(dot, "label=\"\\\\N&amp;lt;\\\"b\\\\\""));

    const std::string mermaid = draw(builder, Format::Mermaid);
    CHECK(has(mermaid, "step_ask(\"#92;N#38;lt#59;#34;b#92;\")"));
    CHECK(has(mermaid, "title: \"\\\\N \\\\l &amp; ‹/title›‹script›x‹/script› \\\"q\\\" \\\\ · "));
}

TEST_CASE("a thousand steps take well below two seconds", "[diagram]") {
    const ModelBuilder builder = testing::long_blueprint(1000);
    const auto start = std::chrono::steady_clock::now();
    const std::string svg = draw(builder, Format::Svg);
    CHECK(count(svg, "<g id=\"step.") == 1000);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("many diagrams come out of one process", "[diagram]") {
    const std::string first = draw(small_journey(), Format::Svg);
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        draw(testing::generated_blueprint(seed, 12), Format::Svg);
    }
    CHECK(draw(small_journey(), Format::Svg) == first);
}
