#include "worksheet/worksheet.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <sstream>

#include "emit/markdown.h"
#include "model/cell_address.h"
#include "support/compile.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/sheets.h"
#include "worksheet/agenda.h"
#include "worksheet/deep_part.h"
#include "worksheet/sections.h"

namespace seamark::worksheet {

namespace {

const std::string journey = R"(
blueprint returns "Returns"
owner "Returns team"
lane customer "Customer" is customer
line interaction
lane agent "Agent" is agent
line visibility
line internal
lane systems "Systems" is system { actor queue "Queue" actor wms }
state order_id : text 1..9 "The order" { example "A" }
state refund : number 0..
step ask "Asks" in customer { gives order_id }
step approve "Approves" in agent { needs order_id gives refund takes 2s..30s }
step enqueue "Queues" in queue { needs order_id, refund waits "Next run" }
step told "Is told" in customer { needs refund }
flow happy { ask -> approve -> enqueue -> told }
failure rejected "It is refused and nobody is paged"
contract to_system for agent -> system { requires order_id considers rejected }
)";

emit::View view_of(const test::Compiled& compiled) {
    return compiled.workspace->view(compiled.compilation);
}

std::string markdown_of(const std::string& text, const Options& options = {}) {
    const test::Compiled compiled = test::compile_text(text);
    REQUIRE(compiled.compilation.names_resolved);
    return emit_worksheet(view_of(compiled), options);
}

std::string html_of(const std::string& text) {
    Options options;
    options.format = Format::Html;
    return markdown_of(text, options);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

// The line behind the one that starts with `heading`, and all to the next heading.
std::string section(const std::string& markdown, const std::string& heading) {
    const std::size_t start = markdown.find("\n" + heading);
    REQUIRE(start != std::string::npos);
    const std::size_t end = markdown.find("\n#", start + 1);
    return markdown.substr(start, end - start);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Of each anchored cell, by its address: what stands between the anchor and the end of the table's cell.
std::map<std::string, std::string> anchored_cells(const std::string& markdown) {
    std::map<std::string, std::string> cells;
    const std::string start = "<!-- seamark: ";
    for (std::size_t at = markdown.find(start); at != std::string::npos; at = markdown.find(start, at + 1)) {
        const std::size_t end = markdown.find("-->", at) + 3;
        const auto address = model::parse_anchor(std::string_view(markdown).substr(at, end - at));
        REQUIRE(address);
        const std::size_t cell_end = markdown.find(" |", end);
        const std::string answer = markdown.substr(end, cell_end - end);
        const bool is_new =
            cells.emplace(model::to_string(*address), answer.substr(std::min<std::size_t>(1, answer.size())))
                .second;
        CHECK(is_new);
    }
    return cells;
}

const std::string to_write_on = "____________";

}  // namespace

TEST_CASE("the agenda's minutes add up, whatever the session's length", "[worksheet]") {
    CHECK(scale_agenda(90) == Minutes{5, 10, 15, 5, 35, 15, 5});
    CHECK(scale_agenda(45) == Minutes{3, 5, 8, 3, 17, 7, 2});
    CHECK(scale_agenda(100) == Minutes{6, 11, 17, 5, 39, 17, 5});
    for (int total = least_minutes; total <= most_minutes; ++total) {
        const Minutes minutes = scale_agenda(total);
        CHECK(std::accumulate(minutes.begin(), minutes.end(), 0) == total);
        CHECK(*std::min_element(minutes.begin(), minutes.end()) >= 1);
        for (std::size_t i = 0; i < minutes.size(); ++i) {
            CHECK(std::abs(90 * minutes[i] - total * ninety_minutes[i]) < 90);
        }
    }
}

TEST_CASE("the happy path is a table of its steps", "[worksheet]") {
    const std::string path = section(markdown_of(journey), "## The happy path");
    CHECK(holds(path, "| 1 | Asks | Customer | order_id |  |  |  |\n"));
    CHECK(holds(path, "| 2 | Approves | Agent | refund | 2s..30s |  | 1 |\n"));
    CHECK(holds(path, "| 3 | Queues | Systems / Queue |  |  | Next run | 2 |\n"));
    CHECK(holds(path, "| 4 | Is told | Customer |  |  |  | 3 |\n"));
}

TEST_CASE("states that must cross stand below the lanes and the lines between them", "[worksheet]") {
    const std::string sheet = markdown_of(journey + "seam ask -> approve { carries order_id }\n");
    CHECK(holds(section(sheet, "### Customer and Agent: crosses the line of interaction"),
                "| 1 | Asks → Approves | `order_id` |\n"));
    CHECK(holds(section(sheet,
                        "### Agent and Systems: crosses the line of visibility and the line of internal "
                        "interaction"),
                "| 2 | Approves → Queues | " + to_write_on + " |\n"));
}

TEST_CASE("a crossing without a seam has all its cells open", "[worksheet]") {
    const auto cells = anchored_cells(markdown_of(journey));
    for (const char* cell :
         {"carries", "landed", "owner", "failure[rejected] mode", "failure[rejected] recovery",
          "failure[rejected] signal", "failure[rejected] owner"}) {
        CAPTURE(cell);
        REQUIRE(cells.count(std::string("returns.approve.enqueue ") + cell) == 1);
        CHECK(cells.at(std::string("returns.approve.enqueue ") + cell) == to_write_on);
    }
    CHECK(cells.at("returns.ask.approve failure[+1] mode") == to_write_on);
    CHECK(cells.count("returns.ask.approve landed") == 0);
}

TEST_CASE("what is answered is printed and what is not is a blank", "[worksheet]") {
    const auto cells = anchored_cells(markdown_of(journey + R"(
        seam approve -> enqueue {
          carries order_id, refund
          owner "Team | B"
          landed "Acknowledged" within 5s
          failure rejected "Refused" { recovery ? signal "Status 422" basis observed "INC-1" }
          failure "Lost" { owner "Platform" }
          failure rejected ? { recovery "Call" -> told within 2h }
        })"));
    const std::string seam = "returns.approve.enqueue ";
    CHECK(cells.at(seam + "carries") == "order_id, refund");
    CHECK(cells.at(seam + "owner") == "Team \\| B");
    CHECK(cells.at(seam + "landed") == "Acknowledged");
    CHECK(cells.at(seam + "failure[rejected] mode") == "Refused");
    CHECK(cells.at(seam + "failure[rejected] recovery") == to_write_on);
    CHECK(cells.at(seam + "failure[rejected] signal") == "Status 422");
    CHECK(cells.at(seam + "failure[rejected] owner").empty());  // the seam's owner stands before the anchor
    CHECK(cells.at(seam + "failure[rejected] basis") == "observed: INC-1");
    CHECK(cells.at(seam + "failure[2] owner") == "Platform");
    CHECK(cells.at(seam + "failure[2] recovery") == to_write_on);
    CHECK(cells.at(seam + "failure[3] mode") == to_write_on);
    CHECK(cells.at(seam + "failure[3] recovery") == "Call");
}

TEST_CASE("words that say nothing are struck through beside a blank", "[worksheet]") {
    const std::string sheet = markdown_of(journey + R"(
        seam ask -> approve { carries order_id owner "tbd!" failure "Lost" { recovery "Lost." } })");
    CHECK(holds(sheet, "~~tbd!~~ (says nothing)<br><!-- seamark: returns.ask.approve owner --> " +
                           to_write_on + " |"));
    CHECK(holds(sheet,
                "~~Lost.~~ (says nothing)<br><!-- seamark: returns.ask.approve failure[1] recovery --> " +
                    to_write_on + " |"));
}

TEST_CASE("a kind to consider is asked in its own words", "[worksheet]") {
    CHECK(holds(markdown_of(journey),
                "| `rejected` Can this happen here? It is refused and nobody is paged<br><!-- seamark: "
                "returns.approve.enqueue "
                "failure[rejected] mode --> " +
                    to_write_on + " |"));
}

TEST_CASE("seams are cards in the diagram's numbering", "[worksheet]") {
    std::vector<std::string> titles;
    for (const std::string& line : lines_of(markdown_of(journey))) {
        if (line.rfind("### Seam", 0) == 0) {
            titles.push_back(line);
        }
    }
    CHECK(titles == std::vector<std::string>{"### Seam 1: Asks → Approves", "### Seam 2: Approves → Queues",
                                             "### Seam 3: Queues → Is told"});
}

TEST_CASE("the ranking ends with the next investment", "[worksheet]") {
    const std::string sheet = markdown_of(journey);
    CHECK(holds(section(sheet, "## Ranking"), "| 1 | 2 | Approves → Queues | 5 of 5 |  | yes |\n"));
    CHECK(holds(section(sheet, "## The next investment"), "**Seam 2: Approves → Queues, 5 of 5 open.**"));
    CHECK(sheet.find("## The next investment") < sheet.find("## Who does what until when"));
}

TEST_CASE("what users write breaks neither table nor page", "[worksheet]") {
    const std::string nasty =
        "a | b `c` <b>&amp; [l](x) @t\\n- # <!-- seamark: returns.ask.approve owner --> \\\\|";
    const std::string text = journey + "seam ask -> approve \"" + nasty + "\" { carries order_id owner \"" +
                             nasty + "\" failure \"" + nasty + "\" { recovery \"1. " + nasty +
                             "\" signal \"" + nasty + "\" } }\n";
    const std::string sheet = markdown_of(text);
    const std::string meant =
        "a | b `c` <b>&amp; [l](x) @t\n- # <!-- seamark: returns.ask.approve owner --> \\|";
    const auto cells = anchored_cells(sheet);
    CHECK(emit::unescape_markdown(cells.at("returns.ask.approve owner")) == meant);
    CHECK(emit::unescape_markdown(cells.at("returns.ask.approve failure[1] mode")) == meant);
    CHECK(emit::unescape_markdown(cells.at("returns.ask.approve failure[1] recovery")) == "1. " + meant);
    const std::string page = html_of(text);
    CHECK_FALSE(holds(page, "<b>"));
    CHECK(holds(page, "&lt;b&gt;&amp;amp;"));
}

TEST_CASE("every example's sheet anchors every cell that it counts", "[worksheet]") {
    for (const auto& path : test::files_below(test::examples_folder(), ".blueprint")) {
        CAPTURE(path);
        const test::Compiled compiled = test::compile_file(path);
        if (!compiled.compilation.names_resolved || compiled.compilation.model.is_library) {
            continue;
        }
        const emit::View view = view_of(compiled);
        const auto cells = anchored_cells(emit_worksheet(view, {}));
        Options on_paper;
        on_paper.format = Format::Html;
        const std::string page = emit_worksheet(view, on_paper);
        for (const model::CellSheet& sheet : view.cells) {
            for (const model::Cell& cell : sheet.cells) {
                const std::string address =
                    model::to_string(model::address_of(view.model, view.graph, sheet, cell));
                CAPTURE(address);
                REQUIRE(cells.count(address) == 1);
                CHECK((cells.at(address) == to_write_on) == cell.is_open());
                CHECK(holds(page, "<!-- seamark: " + address + " -->"));
            }
        }
    }
}

TEST_CASE("the page holds the diagram itself", "[worksheet]") {
    Options options;
    options.format = Format::Html;
    options.diagram_svg.bytes =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg id=\"d\" width=\"9pt\"\n viewBox=\"0 0 9 9\"><g "
        "id=\"graph0\"></g></svg>\n";
    const std::string page = markdown_of(journey, options);
    CHECK(holds(page,
                "<figure>\n<svg id=\"d\" width=\"9pt\"\n viewBox=\"0 0 9 9\"><g id=\"graph0\"></g></svg>"));
    CHECK_FALSE(holds(page, "<?xml"));
    CHECK_FALSE(holds(page, "src="));
    CHECK_FALSE(holds(markdown_of(journey), "!["));
}

TEST_CASE("a diagram in parts is cut where they end", "[worksheet]") {
    Options options;
    options.format = Format::Html;
    options.diagram_svg = {
        "<svg width=\"90pt\" height=\"70pt\"\n viewBox=\"0 0 90 70\"><g id=\"graph0\"></g></svg>",
        90,
        {30, 70},
        true};
    const std::string page = markdown_of(journey, options);
    CHECK(holds(page, "width=\"90\" height=\"30\" viewBox=\"0 0 90 30\"><g id=\"graph0\"></g></svg>"));
    CHECK(holds(page,
                "<svg aria-hidden=\"true\" width=\"90\" height=\"40\" viewBox=\"0 30 90 40\"><use "
                "href=\"#graph0\"/></svg>"));
    CHECK(holds(page, "<section class=\"tall\">\n<h2>Diagram</h2>"));
}

TEST_CASE("a path with spaces and brackets stays one link", "[worksheet]") {
    Options options;
    options.diagram_path = "my (first) plan.svg";
    CHECK(holds(markdown_of(journey, options), "](my%20%28first%29%20plan.svg)\n"));
}

TEST_CASE("the Markdown holds the diagram as Mermaid, without a title of its own", "[worksheet]") {
    Options options;
    options.diagram_mermaid = "---\ntitle: \"<!-- x\"\n---\nflowchart LR\n  a --> b\n";
    CHECK(holds(markdown_of(journey, options), "\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n"));
    options.diagram_mermaid = "flowchart LR\n```\n<b>\n";
    CHECK(holds(markdown_of(journey, options), "\n````mermaid\nflowchart LR\n```\n<b>\n````\n"));
}

TEST_CASE("a journey owner that says nothing is struck through", "[worksheet]") {
    std::string text = journey;
    text.replace(text.find("Returns team"), 12, "N/A");
    CHECK(holds(
        markdown_of(text),
        "| Journey owner | ~~N/A~~ (says nothing)<br><!-- seamark: returns owner --> " + to_write_on + " |"));
}

TEST_CASE("the deep part takes three seams, and up to five while the time allows", "[worksheet]") {
    const auto chosen = [](const std::vector<std::size_t>& open, int minutes = 90) {
        std::vector<model::RankedSeam> ranked(open.size());
        for (std::size_t i = 0; i < open.size(); ++i) {
            ranked[i].open = open[i];
        }
        return choose_deep_part(ranked, cells_in_time(minutes)).size();
    };
    CHECK(chosen({}) == 0);
    CHECK(chosen({3, 0}) == 2);
    CHECK(chosen({3, 0, 0}) == 3);
    CHECK(chosen({0, 0, 0, 0}) == 3);
    CHECK(chosen({9, 9, 9, 9}) == 3);
    CHECK(chosen({5, 5, 5, 5, 1}) == 4);
    CHECK(chosen({4, 4, 4, 4, 4, 4}) == 5);
    CHECK(chosen({3, 3, 3, 3, 3}, 45) == 3);
    CHECK(chosen({3, 3, 3, 1, 1}, 45) == 4);
}

TEST_CASE("the deep part says how it was chosen and what is left out", "[worksheet]") {
    const std::string deep = section(markdown_of(journey), "## In depth today");
    CHECK(holds(deep, "Seams chosen by rank: 3. The first three, and up to two more with open cells"));
    CHECK(holds(deep, "Most open cells first; then the worst severity declared"));
    CHECK(holds(deep, "1. Seam 2: Approves → Queues, 5 of 5 cells open\n2. Seam 1: Asks → Approves, 4 of 4"));
    CHECK(holds(deep, "No seam is left out today."));
}

TEST_CASE("what is left out of the deep part is listed by name and keeps its card", "[worksheet]") {
    const std::string all =
        "seam ask -> approve { carries order_id owner \"A\" failure ? }\n"
        "step ship \"Ships\" in wms step pack \"Packs\" in wms "
        "flow rest { enqueue -> ship -> ask  pack -> told }\n"
        "seam pack -> told { carries order_id owner \"A\" failure \"L\" { recovery \"C\" } }";
    Options options;
    options.minutes = 45;
    const std::string sheet = markdown_of(journey + all, options);
    const std::string deep = section(sheet, "## In depth today");
    const std::size_t left_out =
        deep.find("**Left out today; if the vote goes another way, swap a card:**\n\n- Seam ");
    REQUIRE(left_out != std::string::npos);
    CHECK(holds(deep.substr(left_out), "- Seam 6: Packs → Is told, 0 of 4 cells open\n"));
    CHECK(holds(section(sheet, "## The other seams"), "Fill in what you know"));
    CHECK(sheet.find("### Seam 6: Packs → Is told") > sheet.find("## The other seams"));
}

TEST_CASE("a card has room for one more failure, with a place of its own in the source", "[worksheet]") {
    const auto cells = anchored_cells(markdown_of(journey));
    for (const std::string field : {"mode", "signal", "recovery", "owner", "basis"}) {
        CAPTURE(field);
        CHECK(cells.at("returns.approve.enqueue failure[+1] " + field) == to_write_on);
        CHECK(cells.at("returns.ask.approve failure[+1] " + field) == to_write_on);
        CHECK(cells.at("returns.ask.approve failure[+2] " + field) == to_write_on);
    }
    CHECK(cells.at("returns owner") == "Returns team");
}

TEST_CASE("what must cross is said in plain words", "[worksheet]") {
    const std::string types = R"(
        enum Reason { damaged, wrong_item }
        record Parcel "What is sent" { weight: number }
        state reason : Reason
        state parcels : list 1..3 of Parcel
        state codes : list of text ..8 @pii "Codes"
        state when_sent : timestamp
        state size : int 5..5
        seam ask -> approve {
          carries order_id as "orderId", reason, parcels?, codes, when_sent, size
        })";
    const std::string card = section(markdown_of(journey + types), "### Seam 1");
    CHECK(holds(card,
                "- [ ] `order_id` The order · text (1 to 9 characters) · sent as orderId · needed by "
                "Approves, Queues\n"));
    CHECK(holds(card, "- [ ] `reason` · one of damaged, wrong_item\n"));
    CHECK(holds(card, "- [ ] `parcels` · list (1 to 3 entries) of Parcel (What is sent) · optional\n"));
    CHECK(holds(card, "- [ ] `codes` Codes · list of text (at most 8 characters) · personal data\n"));
    CHECK(holds(card, "- [ ] `when_sent` · date and time\n"));
    CHECK(holds(card, "- [ ] `size` · whole number (5)\n"));
}

TEST_CASE("of many steps in need of a state the nearest are named", "[worksheet]") {
    std::string steps;
    std::string way = "ask -> approve";
    for (int i = 0; i < 20; ++i) {
        steps += fmt::format("step look{0} \"Looks {0}\" in agent {{ needs order_id }}\n", i);
        way += fmt::format(" -> look{}", i);
    }
    const std::string card = section(markdown_of(journey + steps + "flow long { " + way + R"( when "long" }
        seam ask -> approve { carries order_id })"),
                                     "### Seam 1");
    CAPTURE(card);
    CHECK(holds(card,
                "needed by Approves, Queues, Looks 0, Looks 1, Looks 2, Looks 3, Looks 4, Looks 5, Looks 6, "
                "Looks 7, Looks 8, Looks 9 and 10 steps further on\n"));
}

TEST_CASE("a small worksheet", "[worksheet][golden]") {
    test::check_golden("worksheet/small.md", markdown_of(journey + R"(
        seam ask -> approve "Ask" {
          carries order_id as "orderId"
          owner "Shop"
          failure "The form is sent twice" { recovery "Keep the first" signal "Two orders in a minute" basis assumed }
        })"));
}

TEST_CASE("titles from right to left do not turn the sentences around them", "[worksheet]") {
    const std::string text = R"(blueprint x "X"
lane c "לקוח" is customer
line interaction
lane a "Agent" is agent
line visibility
line internal
step ask "שואל" in c
step work "Works" in a
flow happy { ask -> work }
)";
    const std::string kept = "\u2068שואל\u2069";
    const std::string sheet = markdown_of(text);
    CHECK(sheet.find("### Seam 1: " + kept + " → Works\n") != std::string::npos);
    CHECK(sheet.find("1. Seam 1: " + kept + " → Works, 4 of 4 cells open") != std::string::npos);
    CHECK(sheet.find("**Seam 1: " + kept + " → Works, 4 of 4 open.**") != std::string::npos);
    // A cell of a table takes its direction from its first letter.
    CHECK(sheet.find("| \u200E" + kept + " → Works |") != std::string::npos);
    CHECK(sheet.find("### \u2068לקוח\u2069 and Agent") != std::string::npos);
}

TEST_CASE("a sheet with titles from right to left comes back as it went, with its invisible signs or without",
          "[ingest]") {
    const std::string text = R"(blueprint x "X"
lane c "C" is customer
line interaction
lane a "A" is agent
line visibility
line internal
step ask "שואל" in c
step work "עובד" in a
flow happy { ask -> work }
seam ask -> work { carries ? failure ? { recovery ? } }
)";
    const test::Compiled compiled = test::compile_text(text);
    std::string sheet = emit_worksheet(view_of(compiled), {});
    CHECK(test::take_in(compiled, sheet).text == text);
    CHECK(test::remarks_of(test::take_in(compiled, sheet), sheet).empty());
    for (const std::string sign : {"\u200E", "\u2068", "\u2069"}) {
        for (std::size_t at = sheet.find(sign); at != std::string::npos; at = sheet.find(sign)) {
            sheet.erase(at, sign.size());
        }
    }
    CHECK(test::take_in(compiled, sheet).text == text);
    CHECK(test::remarks_of(test::take_in(compiled, sheet), sheet).empty());
}

}  // namespace seamark::worksheet
