#include <catch2/catch.hpp>

#include "diagram/diagram.h"
#include "diagram/graphemes.h"
#include "diagram/layout.h"
#include "model/visible.h"
#include "support/compile.h"

using namespace seamark;

namespace {

std::string draw(const std::string& text, const diagram::Options& options) {
    const test::Compiled compiled = test::compile_text(text);
    const auto bytes = diagram::emit_diagram(compiled.workspace->view(compiled.compilation), options);
    REQUIRE(bytes);
    return bytes.value();
}

std::string mermaid(const std::string& text, const std::vector<std::string>& lanes = {}) {
    diagram::Options options;
    options.format = diagram::Format::Mermaid;
    options.lanes = lanes;
    return draw(text, options);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Titles that nobody sees, and an override in each text of one line.
constexpr const char* hostile = R"(blueprint x "A \u{202E}title"
owner "Team \u{202E}x"
lane c "\u{200B}" is customer
line interaction
lane sys "Sys" is system { actor p "" }
line visibility
line internal
step ask "" in c
step work "\u{2028}\u{FEFF}\u{200D}" in p
step done "   " in c
flow happy { ask -> work -> done }
flow other "" { ask -> done when "\u{202E}late" }
)";

}  // namespace

TEST_CASE("a text that shows nothing is not visible", "[diagram]") {
    for (const char* nothing :
         {"", "  \t", "\u200B", "\u2028\uFEFF\u200D", "\u202E", "\u00A0\u3000", "\u00AD", "\uFE0F"}) {
        CHECK_FALSE(model::is_visible(nothing));
    }
    for (const char* something : {"a", " x ", "\u200Bé", "客", "📦", "-"}) {
        CHECK(model::is_visible(something));
    }
}

TEST_CASE("a title that shows nothing gives way to the name", "[diagram]") {
    const std::string text = mermaid(hostile);
    CHECK(has(text, "step_ask(\"ask\")"));
    CHECK(has(text, "step_work(\"work\")"));
    CHECK(has(text, "step_done(\"done\")"));
    CHECK(has(text, "subgraph actor_p[\"p\"]"));
    CHECK(has(text, "lane_c[\"c · customer"));
    const std::string svg = draw(hostile, {});
    CHECK(has(svg, ">ask</text>"));
    CHECK(has(svg, "other flow: other</text>"));
}

TEST_CASE("a text's controls of direction do not turn the words around it", "[diagram]") {
    CHECK(diagram::without_directions("a\u202E\u202Ab\u2066c\u2069 \u05D0") == "abc \u05D0");
    diagram::Options dot;
    dot.format = diagram::Format::Dot;
    for (const std::string& text : {mermaid(hostile), draw(hostile, {}), draw(hostile, dot)}) {
        CHECK_FALSE(has(text, "\u202E"));
        CHECK(has(text, "Owner: Team x"));
        CHECK(has(text, "late"));
    }
}

namespace {

constexpr const char* calls = R"(blueprint x "X"
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
flow happy { ask -> work -> book -> work }
seam ask -> work { carries item owner "Team" failure "f" { recovery "r" signal "s" } }
seam work -> book { carries item answers item owner "Team" failure "f" { recovery "r" signal "s" } }
)";

}  // namespace

TEST_CASE("Mermaid names the seam at which a part ends", "[diagram]") {
    const std::string text = mermaid(calls, {"bot"});
    CHECK(has(text, "from: Asks, seam 1"));
    CHECK(has(text, "to: Books, seam 2"));
}

TEST_CASE("Mermaid tells an answer from its call", "[diagram]") {
    const std::string text = mermaid(calls);
    CHECK(has(text, "step_work ==>|\"2"));
    CHECK(has(text, "step_book ==>|\"answer 2"));
}

TEST_CASE("every note of evidence has a line or says whose it is", "[diagram]") {
    const test::Compiled compiled = test::compile_text(R"(blueprint x "X"
owner "Team"
lane one "One" is customer
lane two "Two" is customer
line interaction
lane bot "Bot" is agent
line visibility
line internal
step ask "Asks" in bot
step buyer "Buyer" in one { evidence "Mail" }
step payer "Payer" in two { evidence "Letter" }
flow happy { ask -> buyer }
flow other { ask -> payer }
)");
    const emit::View view = compiled.workspace->view(compiled.compilation);
    const diagram::Geometry geometry = diagram::lay_out(view, diagram::build_chart(view));
    std::string notes;
    for (const diagram::Item& item : geometry.items) {
        if (item.kind == diagram::ItemKind::Evidence) {
            for (const std::string& line : item.lines) {
                notes += line + "|";
            }
        }
    }
    CHECK(notes == "Mail|Letter (Payer)|");
    std::size_t lines = 0;
    for (const diagram::Edge& edge : geometry.edges) {
        lines += edge.kind == diagram::EdgeKind::Evidence ? 1 : 0;
    }
    CHECK(lines == 1);
}

TEST_CASE("evidence and a wait that show nothing draw no note and no reason", "[diagram]") {
    const char* source = R"(blueprint x "X"
lane one "One" is customer
line interaction
lane bot "Bot" is agent
line visibility
line internal
step ask "Asks" in one { evidence "" }
step work "Works" in bot { waits " " evidence "Log" }
flow happy { ask -> work }
)";
    const std::string svg = draw(source, {});
    CHECK(has(svg, ">waits<"));
    CHECK_FALSE(has(svg, "waits:"));
    CHECK_FALSE(has(svg, "Evidence of Asks"));
    CHECK(has(svg, "Evidence of Works"));
    CHECK(has(svg, "Works, a step of Bot; waits; evidence: Log"));
    CHECK_FALSE(has(mermaid(source), "evidence: <"));
}

// An Arabic name and then a digit: without the mark the digit would stand to the left of the name.
TEST_CASE("a name from right to left does not move what follows it in a line", "[diagram]") {
    CHECK(diagram::in_line("Team 7") == "Team 7");
    CHECK(diagram::in_line("فريق") == "فريق\u200E");
    const char* source = R"(blueprint x "X"
owner "فريق"
lane one "One" is customer
line interaction
lane bot "Bot" is agent
line visibility
line internal
step ask "Asks" in one
step work "Works" in bot
flow happy { ask -> work }
flow other "بطيء" { work -> ask }
)";
    const std::string svg = draw(source, {});
    CHECK(has(svg, "Owner: فريق\u200E · 2 seams"));
    CHECK(has(svg, "other flow: other (بطيء\u200E)"));
}
