// The facilitator's kit for a feature that has no blueprint yet.
#include <catch2/catch.hpp>
#include <regex>

#include "rewrite/format.h"
#include "support/compile.h"
#include "worksheet/words.h"
#include "worksheet/worksheet.h"

namespace seamark::worksheet {

namespace {

std::string kit_in(Format format, int minutes = 90) {
    Options options;
    options.format = format;
    options.minutes = minutes;
    return emit_blank_worksheet(options);
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

// What the kit tells people to save as their first blueprint.
std::string first_blueprint() {
    const std::string kit = kit_in(Format::Markdown);
    const std::string fence = "```blueprint\n";
    const std::size_t start = kit.find(fence) + fence.size();
    REQUIRE(start >= fence.size());
    return kit.substr(start, kit.find("```", start) - start);
}

}  // namespace

TEST_CASE("the kit has an agenda, questions, lanes to draw in and cards to fill, and anchors nothing",
          "[worksheet]") {
    const std::string kit = kit_in(Format::Markdown, 60);
    CHECK(count(kit, "## Agenda: 60 minutes\n") == 1);
    CHECK(count(kit, "\n### Seam ") == 5);
    CHECK(count(kit,
                "| How it fails | How we would notice | How we recover | Who owns it | Observed (where?) or "
                "assumed |") == 5);
    for (const char* part :
         {"## The questions\n", "## The lanes\n", "| the line of visibility |", "## Parking lot\n",
          "## Assumptions to test\n", "## Sign-off\n", "## From this kit to a first blueprint\n"}) {
        CAPTURE(part);
        CHECK(count(kit, part) == 1);
    }
    CHECK(count(kit, "<!--") == 0);
    const std::string page = kit_in(Format::Html);
    CHECK(count(page, "<section class=\"card deep\">") == 5);
    CHECK(count(page, "<table class=\"grid\">") == 1);
    CHECK(count(page, "<tr class=\"line\">") == 3);
    CHECK(count(page, "<!-- seamark") == 0);
}

TEST_CASE("the kit's first blueprint compiles: only its cells are open", "[worksheet]") {
    const test::Compiled compiled = test::compile_text(first_blueprint());
    REQUIRE(compiled.compilation.names_resolved);
    const std::vector<std::string> findings = test::findings_of(compiled);
    REQUIRE_FALSE(findings.empty());
    for (const std::string& finding : findings) {
        CAPTURE(finding);
        CHECK(std::regex_search(finding, std::regex(" SM(201|301|303|304|306|307) ")));
    }
}

TEST_CASE("the kit's first blueprint stands in the layout of fmt", "[worksheet]") {
    source::SourceMap sources;
    diag::Sink sink;
    const std::string blueprint = first_blueprint();
    CHECK(rewrite::format(sources.add("feature.blueprint", blueprint), sink) == blueprint);
}

}  // namespace seamark::worksheet
