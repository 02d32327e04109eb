#include "portfolio/portfolio.h"

#include <catch2/catch.hpp>
#include <deque>

#include "emit/summary.h"
#include "portfolio/sections.h"
#include "support/compile.h"

namespace seamark::portfolio {

namespace {

std::string journey(const std::string& name, const std::string& header, const std::string& seams) {
    return "blueprint " + name + " " + header + R"(
lane customer is customer
line interaction
lane agent is agent
line visibility
line internal
state order : text
step ask "Asks" in customer { gives order }
step sell "Sells" in agent { needs order }
step leave "Leaves" in customer
flow happy { ask -> sell -> leave }
)" + seams;
}

const std::string answered = R"(
seam ask -> sell { carries order owner "Shop" failure "Lost" { recovery "Ask again" } }
seam sell -> leave { carries order owner "Shop" failure "Late" { recovery "Call" } }
)";

// Blueprints with the views that the page is made of.
class Portfolio {
  public:
    void add(const std::string& folder, const std::string& text) {
        compiled_.push_back(test::compile_text(text));
        REQUIRE(compiled_.back().compilation.names_resolved);
        views_.push_back(compiled_.back().workspace->view(compiled_.back().compilation));
        entries.push_back({folder, folder + ".blueprint", &views_.back()});
    }

    std::vector<Entry> entries;

  private:
    std::deque<test::Compiled> compiled_;
    std::deque<emit::View> views_;
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the portfolio counts seams and cells of each blueprint", "[portfolio]") {
    Portfolio portfolio;
    portfolio.add("a", journey("a", "\"First\" owner \"Team A\"", answered));
    portfolio.add("b", journey("b", "\"Second\" owner ?", "seam ask -> sell { carries order }\n"));
    const emit::SeamCounts first = emit::count_seams(*portfolio.entries[0].view);
    CHECK(first.answered == 2);
    CHECK(first.open_cells == 0);
    CHECK(first.cells == 8);
    const emit::SeamCounts second = emit::count_seams(*portfolio.entries[1].view);
    CHECK(second.partly == 1);
    CHECK(second.unanswered == 1);
    CHECK(second.open_cells == 7);
    const std::string page = emit_portfolio(portfolio.entries);
    CHECK(holds(page,
                "Blueprints: 2. Seams: 4, of which answered 2, partly answered 1, unanswered 1. Open cells: "
                "7 of 16."));
    CHECK(holds(page, ">First</a></th><td>Team A</td>"));
    CHECK(holds(page, ">Second</a></th><td><em>nobody yet</em></td>"));
}

TEST_CASE("the portfolio ranks the seams of all blueprints by one rule", "[portfolio]") {
    Portfolio portfolio;
    portfolio.add("a", journey("a", "", answered));
    portfolio.add("b",
                  journey("b", "", "seam ask -> sell { carries order failure \"Lost\" { severity 9 } }\n"));
    portfolio.add("c", journey("c", "", "seam sell -> leave { carries order failure \"Lost\" }\n"));
    std::vector<std::string> order;
    for (const emit::RankedAcross& ranked : emit::rank_across(views_of(portfolio.entries))) {
        order.push_back(portfolio.entries[ranked.view].folder + std::to_string(ranked.seam.number));
    }
    CHECK(order == std::vector<std::string>{"b2", "c1", "b1", "c2", "a1", "a2"});
}

TEST_CASE("the first seam of the ranking is the next investment", "[portfolio]") {
    Portfolio portfolio;
    portfolio.add("a", journey("a", "", answered));
    CHECK(holds(emit_portfolio(portfolio.entries), "<p>None: every cell is answered.</p>"));
    portfolio.add("b", journey("b", "\"Second\"", "seam ask -> sell { carries order }\n"));
    CHECK(holds(emit_portfolio(portfolio.entries),
                "<strong>Sells → Leaves</strong>, seam 2 of Second: 4 of 4 cells open. <a "
                "href=\"b/worksheet.html\">"));
}

TEST_CASE("open cells are added up by journey owner", "[portfolio]") {
    Portfolio portfolio;
    portfolio.add("a", journey("a", "owner \"Team A\"", answered));
    portfolio.add("b", journey("b", "owner \"Team B\"", ""));
    portfolio.add("c", journey("c", "owner \"Team A\"", ""));
    portfolio.add("d", journey("d", "owner \"Team B\"", ""));
    const auto totals = emit::total_by_owner(views_of(portfolio.entries));
    REQUIRE(totals.size() == 2);
    CHECK(totals[0].owner == "Team B");
    CHECK(totals[0].counts.open_cells == 16);
    CHECK(totals[1].owner == "Team A");
    CHECK(totals[1].blueprints == 2);
    CHECK(totals[1].counts.open_cells == 8);
}

TEST_CASE("the portfolio links to what was written and shows what was found", "[portfolio]") {
    Portfolio portfolio;
    portfolio.add("my plan", journey("a", "", ""));
    const std::string with_diagram = emit_portfolio(portfolio.entries);
    CHECK(holds(with_diagram, "<img src=\"my%20plan/diagram.svg\""));
    CHECK_FALSE(holds(with_diagram, "Findings"));
    portfolio.entries[0].outputs = {"model.json"};
    portfolio.entries[0].findings = FindingCounts{2, 1, 3};
    const std::string page = emit_portfolio(portfolio.entries);
    CHECK_FALSE(holds(page, "<img"));
    CHECK_FALSE(holds(page, "worksheet.html"));
    CHECK(holds(page, "<a href=\"my%20plan/model.json\">model.json</a>"));
    CHECK(holds(page, "Findings: errors 2, warnings 1, waived 3"));
}

TEST_CASE("files in folders are folded away", "[portfolio]") {
    Portfolio portfolio;
    portfolio.add("a", journey("a", "", ""));
    portfolio.entries[0].outputs = {"fixtures/x.json", "model.json", "fixtures/y.json"};
    CHECK(holds(
        emit_portfolio(portfolio.entries),
        "<li><a href=\"a/model.json\">model.json</a></li></ul>\n<details>\n<summary>2 more files</summary>\n"
        "<ul class=\"outputs\"><li><a href=\"a/fixtures/x.json\">"));
}

TEST_CASE("what users write stays text on the portfolio", "[portfolio]") {
    Portfolio portfolio;
    portfolio.add("a", journey("a", "\"<script>alert('x')</script> & \\\"more\\\"\" owner \"<b>\"", ""));
    const std::string page = emit_portfolio(portfolio.entries);
    CHECK_FALSE(holds(page, "<script>alert"));
    CHECK_FALSE(holds(page, "<b>"));
    CHECK(holds(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"));
}

TEST_CASE("a portfolio of nothing is still a page", "[portfolio]") {
    const std::string page = emit_portfolio({});
    CHECK(holds(page, "Blueprints: 0."));
    CHECK(holds(page, "</html>\n"));
}

}  // namespace seamark::portfolio
