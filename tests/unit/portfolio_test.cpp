#include "portfolio/portfolio.h"

#include <catch2/catch.hpp>
#include <deque>

#include "emit/summary.h"
#include "portfolio/page.h"
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
class Project {
  public:
    void add(const std::string& folder, const std::string& text) {
        compiled_.push_back(test::compile_text(text));
        REQUIRE(compiled_.back().compilation.names_resolved);
        views_.push_back(compiled_.back().workspace->view(compiled_.back().compilation));
        portfolio.entries.push_back({folder, &views_.back()});
    }
    // What a check would have said of the last one.
    void find(diag::Severity severity, const std::string& message) {
        const auto& compiled = compiled_.back();
        const auto file = compiled.compilation.model.file;
        findings_.push_back(
            {{diag::Code::no_seam_owner, {file, 0, 1}, message, "", {}, {}, {}}, severity, ""});
        portfolio.entries.back().findings.push_back(&findings_.back());
    }
    std::string page() const { return emit_portfolio(portfolio); }

    Portfolio portfolio;

  private:
    std::deque<test::Compiled> compiled_;
    std::deque<emit::View> views_;
    std::deque<diag::Judged> findings_;
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the portfolio counts seams and cells of each blueprint", "[portfolio]") {
    Project project;
    project.add("a", journey("a", "\"First\" owner \"Team A\"", answered));
    project.add("b", journey("b", "\"Second\" owner ?", "seam ask -> sell { carries order }\n"));
    const emit::SeamCounts first = emit::count_seams(*project.portfolio.entries[0].view);
    CHECK(first.answered == 2);
    CHECK(first.open_cells == 0);
    CHECK(first.cells == 8);
    const emit::SeamCounts second = emit::count_seams(*project.portfolio.entries[1].view);
    CHECK(second.partly == 1);
    CHECK(second.unanswered == 1);
    CHECK(second.open_cells == 7);
    const std::string page = project.page();
    CHECK(holds(
        page, "<strong>7</strong> unanswered cells</h2>\n<p>of 16 in 4&nbsp;seams of 2&nbsp;blueprints</p>"));
    CHECK(holds(page, "</span> 1 seam unanswered</li>"));
    CHECK(holds(page, "</span> 1 seam partly answered</li>"));
    CHECK(holds(page, "</span> 2 seams answered</li>"));
    CHECK(holds(page, "<tr data-blueprint=\"1\" data-owner=\"=Team A\" data-states=\"answered\">"));
    CHECK(holds(page, "<tr data-blueprint=\"2\" data-owner=\"=\" data-states=\"unanswered partly\">"));
    CHECK(holds(page, "<em>nobody yet</em>"));
}

TEST_CASE("the portfolio ranks the seams of all blueprints by one rule", "[portfolio]") {
    Project project;
    project.add("a", journey("a", "", answered));
    project.add("b",
                journey("b", "", "seam ask -> sell { carries order failure \"Lost\" { severity 9 } }\n"));
    project.add("c", journey("c", "", "seam sell -> leave { carries order failure \"Lost\" }\n"));
    std::vector<std::string> order;
    const Page page = make_page(project.portfolio);
    for (const emit::RankedAcross& ranked : page.ranked) {
        order.push_back(entry_of(page, ranked).folder + std::to_string(ranked.seam.number));
    }
    CHECK(order == std::vector<std::string>{"b2", "c1", "b1", "c2", "a1", "a2"});
}

TEST_CASE("the first seam of the ranking is the next investment, with what it has to answer", "[portfolio]") {
    Project project;
    project.add("a", journey("a", "", answered));
    CHECK(holds(project.page(), "<p class=\"seam\">None: every cell is answered.</p>"));
    project.add("b",
                journey("b", "\"Second\"",
                        "seam ask -> sell { carries order owner \"Shop\" failure \"Lost\" }\n"
                        "seam sell -> leave { carries order failure \"Late\" { recovery ? } failure ? }\n"));
    const std::string page = project.page();
    CHECK(holds(page,
                "<p class=\"seam\"><bdi>Sells</bdi> <span class=\"arrow\">→</span> <bdi>Leaves</bdi></p>"));
    CHECK(holds(page, "Seam 2 of <a href=\"#blueprint-2\"><bdi>Second</bdi></a>"));
    CHECK(holds(page, "4 of 6&nbsp;cells are open:"));
    CHECK(holds(page, "<span>What is done then? <span class=\"about\"><bdi>Late</bdi></span></span>"));
    CHECK(holds(page, "<span>How does it fail?</span>"));
    CHECK(holds(page, "<span>Who owns it?</span>"));
    CHECK_FALSE(holds(page, "<span>What crosses?</span>"));
    CHECK(holds(page, "href=\"b/worksheet.html\">Print its worksheet</a>"));
}

TEST_CASE("open cells are added up by journey owner", "[portfolio]") {
    Project project;
    project.add("a", journey("a", "owner \"Team A\"", answered));
    project.add("b", journey("b", "owner \"Team B\"", ""));
    project.add("c", journey("c", "owner \"Team A\"", ""));
    project.add("d", journey("d", "owner \"Team B\"", ""));
    const auto totals = make_page(project.portfolio).owners;
    REQUIRE(totals.size() == 2);
    CHECK(totals[0].owner == "Team B");
    CHECK(totals[0].counts.open_cells == 16);
    CHECK(totals[1].owner == "Team A");
    CHECK(totals[1].blueprints == 2);
    CHECK(totals[1].counts.open_cells == 8);
}

TEST_CASE("the portfolio shows a diagram and links to what was written", "[portfolio]") {
    Project project;
    project.add("my plan", journey("a", "\"Plan\"", ""));
    CHECK(holds(project.page(), "<img src=\"my%20plan/diagram.svg\" alt=\"Diagram of Plan\">"));
    CHECK(holds(project.page(), "<a href=\"my%20plan/worksheet.md\">Worksheet to fill in</a>"));
    project.portfolio.entries[0].outputs = {"fixtures/x.json", "model.json", "fixtures/y.json"};
    const std::string page = project.page();
    CHECK_FALSE(holds(page, "<img"));
    CHECK_FALSE(holds(page, "worksheet.html"));
    CHECK(holds(page,
                "<li><a href=\"my%20plan/model.json\">Model as "
                "JSON</a></li>\n</ul>\n<details>\n<summary>2&nbsp;files"));
    CHECK(holds(page, "<li><a href=\"my%20plan/fixtures/x.json\">fixtures/x.json</a></li>"));
}

TEST_CASE("the portfolio lists what was found, and where", "[portfolio]") {
    Project project;
    project.add("a", journey("a", "\"First\"", ""));
    CHECK_FALSE(holds(project.page(), "<table id=\"findings-table\""));
    project.find(diag::Severity::Error, "nobody owns `a <b>`");
    project.find(diag::Severity::Note, "waived");
    const std::string page = project.page();
    CHECK(holds(page, "<a href=\"#findings\"><strong>1&nbsp;error</strong>, 1&nbsp;waived</a>"));
    CHECK(holds(page, "<bdi>nobody owns <code>a &lt;b&gt;</code></bdi>"));
    CHECK(holds(page, "<span>SM306</span>"));
    CHECK(holds(page, ":1:1</span>"));
    CHECK(holds(page, "<span class=\"severity waived\">waived</span>"));
    std::swap(project.portfolio.library_findings, project.portfolio.entries[0].findings);
    project.portfolio.sources = &project.portfolio.entries[0].view->sources;
    CHECK(holds(project.page(), "<span>a library</span>"));
}

TEST_CASE("what users write stays text on the portfolio", "[portfolio]") {
    Project project;
    project.portfolio.title = "</title><script>";
    project.add("a", journey("a", "\"<script>alert('x')</script> & \\\"more\\\"\" owner \"\\\"><b>\"", ""));
    const std::string page = project.page();
    CHECK_FALSE(holds(page, "<script>alert"));
    CHECK_FALSE(holds(page, "<b>"));
    CHECK_FALSE(holds(page, "</title><script>"));
    CHECK(holds(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"));
    CHECK(holds(page, "data-owner=\"=&quot;&gt;&lt;b&gt;\""));
}

TEST_CASE("a portfolio of nothing is still a page", "[portfolio]") {
    const std::string page = emit_portfolio({});
    CHECK(holds(page, "of 0 in 0&nbsp;seams of 0&nbsp;blueprints"));
    CHECK(holds(page, "</html>\n"));
}

}  // namespace seamark::portfolio
