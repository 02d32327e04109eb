// Sheets that were filled in as nobody should, and as everybody does.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "driver/ingest_sheet.h"
#include "driver/sheet_diagram.h"
#include "support/sheets.h"

namespace seamark {

namespace {

const std::string draft = R"(seam approve -> enqueue "Hand over" {
  carries order_id, refund // both
  landed ? within 5s
  owner "Fulfilment"
  failure rejected "Refused" {
    recovery ? -> told within 2h // soon
    severity 8  occurrence 3
  }
  failure "Lost" // seen once
}
)";

const std::string blueprint = test::returns_blueprint() + draft;

std::string anchor(const std::string& cell) {
    return fmt::format("<!-- seamark: returns.approve.enqueue {} -->", cell);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    CAPTURE(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string without_comments(std::string text) {
    for (std::size_t at = text.find("<!--"); at != std::string::npos; at = text.find("<!--", at)) {
        text.erase(at, text.find("-->", at) + 3 - at);
    }
    return text;
}

class Sheet {
  public:
    Sheet() : compiled_(test::compile_text(blueprint)), text_(test::print_sheet(compiled_)) {}

    void replace(std::string_view from, std::string_view to) { text_ = replaced(text_, from, to); }
    void fill(const std::string& cell, std::string_view typed) {
        test::fill_cell(text_, "returns.approve.enqueue " + cell, typed);
    }

    // The row of that seam's card that has `part` in it.
    std::string row_of(const std::string& part) const {
        const std::size_t at = text_.find(part, text_.find("### Seam 2"));
        REQUIRE(at != std::string::npos);
        const std::size_t begin = text_.rfind('\n', at) + 1;
        return text_.substr(begin, text_.find('\n', at) + 1 - begin);
    }

    const std::string& text() const { return text_; }
    void set_text(std::string text) { text_ = std::move(text); }

    struct Outcome {
        std::string text;
        std::vector<std::string> remarks;
    };

    // Twice: the second time it must find there what it wrote, and say the same of the rest.
    Outcome take_in() const {
        const test::TakenIn once = test::take_in(compiled_, text_);
        Outcome outcome{once.text, test::remarks_of(once, text_)};
        const test::TakenIn twice = test::take_in(test::compile_text(once.text), text_);
        CHECK(twice.text == once.text);
        CHECK(twice.ingestion.written == 0);
        CHECK(twice.ingestion.already_there == once.ingestion.written + once.ingestion.already_there);
        CHECK(test::remarks_of(twice, text_) == outcome.remarks);
        return outcome;
    }

  private:
    test::Compiled compiled_;
    std::string text_;
};

const std::string sent_twice = R"(  failure "Sent twice" {
    recovery "Call"
    signal   "A bill"
    owner    "Ann"
    basis    assumed
  }
}
)";

// The draft with one failure more at its end.
std::string with_failure(const std::string& failure) {
    return blueprint.substr(0, blueprint.size() - 2) + failure;
}

bool has_error(const std::vector<std::string>& remarks, const std::string& part) {
    return std::any_of(remarks.begin(), remarks.end(), [&part](const std::string& remark) {
        return remark.substr(0, 5) == "error" && remark.find(part) != std::string::npos;
    });
}

const std::vector<std::string> no_remarks;
const std::string one_more = "One more way to fail";

}  // namespace

TEST_CASE("a row that people added below the failures is a failure", "[ingest]") {
    Sheet sheet;
    const std::string row = sheet.row_of(one_more);
    sheet.replace(row, row + "| Sent twice | A bill | Call | Ann | assumed |\n");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text == with_failure(sent_twice));
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("so is one in the place of the blank row, without its anchors", "[ingest]") {
    const std::string mode = GENERATE("Sent twice", "**One more way to fail**<br>Sent twice");
    Sheet sheet;
    sheet.replace(sheet.row_of(one_more), "| " + mode + " | A bill | Call | Ann | assumed |\n");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text == with_failure(sent_twice));
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("an added row after an empty line is a failure too", "[ingest]") {
    Sheet sheet;
    const std::string row = sheet.row_of(one_more);
    sheet.replace(row, row + "\n| Sent twice | A bill | Call | Ann | assumed\n");
    CHECK(sheet.take_in().text == with_failure(sent_twice));
}

TEST_CASE("the blank row may be copied, with the next number or without", "[ingest]") {
    Sheet sheet;
    const std::string row = sheet.row_of(one_more);
    std::string copy = row;
    for (std::size_t at = copy.find("[+1]"); at != std::string::npos; at = copy.find("[+1]")) {
        copy.replace(at, 4, "[+2]");
    }
    copy = replaced(copy, "[+2] mode --> ____________", "[+2] mode --> Sent twice");
    copy = replaced(copy, "[+2] recovery --> ____________", "[+2] recovery --> Call");
    sheet.replace(row, row + copy);
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text ==
          with_failure("  failure \"Sent twice\" {\n    recovery \"Call\"\n    signal   ?\n  }\n}\n"));
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("a copied blank row needs no other number", "[ingest]") {
    Sheet sheet;
    const std::string row = sheet.row_of(one_more);
    const auto filled = [&](const std::string& mode) {
        return replaced(row, "[+1] mode --> ____________", "[+1] mode --> " + mode);
    };
    sheet.replace(row, filled("Sent twice") + filled("Sent late") + row + filled("Sent twice"));
    const Sheet::Outcome outcome = sheet.take_in();
    const std::string body = " {\n    recovery ?\n    signal   ?\n  }\n";
    CHECK(outcome.text ==
          with_failure("  failure \"Sent twice\"" + body + "  failure \"Sent late\"" + body + "}\n"));
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("an answer without its anchor is placed by its row and column", "[ingest]") {
    const auto [cell, typed, written] = GENERATE(table<std::string, std::string, std::string>({
        {"failure[rejected] recovery", "Call", "recovery \"Call\" -> told within 2h"},
        {"failure[rejected] owner", "Ann", "owner    \"Ann\"\n    severity 8"},
        {"landed", "Acknowledged", "landed \"Acknowledged\" within 5s"},
    }));
    Sheet sheet;
    sheet.fill(cell, typed);
    sheet.replace(anchor(cell), "");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text.find(written) != std::string::npos);
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("an anchor that cannot be read is known by its place", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[2] signal", "A bill");
    sheet.replace("failure[2] signal -->", "failure[2 signal -->");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text.find("failure \"Lost\" {\n    signal   \"A bill\"\n  } // seen once") !=
          std::string::npos);
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("a new failure whose mode has lost its anchor is one and the same the second time", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[+1] mode", "Sent twice");
    sheet.fill("failure[+1] recovery", "Call");
    sheet.replace(anchor("failure[+1] mode"), "");
    if (GENERATE(false, true)) {
        sheet.replace("**One more way to fail**<br> ", "");
    }
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text ==
          with_failure("  failure \"Sent twice\" {\n    recovery \"Call\"\n    signal   ?\n  }\n}\n"));
}

TEST_CASE("a printed row that has lost all its anchors is known by what heads it", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[rejected] signal", "Status 422");
    sheet.fill("landed", "Acknowledged");
    sheet.replace(sheet.row_of("failure[rejected]"), without_comments(sheet.row_of("failure[rejected]")));
    sheet.replace(sheet.row_of("enqueue landed"), without_comments(sheet.row_of("enqueue landed")));
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.remarks == no_remarks);
    CHECK(outcome.text.find("landed \"Acknowledged\" within 5s") != std::string::npos);
    CHECK(outcome.text.find(
              "recovery ? -> told within 2h // soon\n    signal   \"Status 422\"\n    severity 8") !=
          std::string::npos);
}

TEST_CASE("what else the sheet answers does not hide a row without anchors the second time", "[ingest]") {
    const std::string open = replaced(blueprint, "owner \"Fulfilment\"", "owner ?");
    const test::Compiled compiled = test::compile_text(open);
    std::string sheet = test::print_sheet(compiled);
    test::fill_cell(sheet, "returns.approve.enqueue owner", "Ann");
    test::fill_cell(sheet, "returns.approve.enqueue failure[rejected] signal", "Status 422");
    test::fill_cell(sheet, "returns.approve.enqueue landed", "Acknowledged");
    const std::size_t at = sheet.find(anchor("failure[rejected] mode"));
    const std::size_t begin = sheet.rfind('\n', at) + 1;
    const std::size_t end = sheet.find('\n', at);
    sheet = sheet.substr(0, begin) + without_comments(sheet.substr(begin, end - begin)) + sheet.substr(end);
    sheet = replaced(sheet, "When has it landed?", "Landed when?");
    const test::TakenIn once = test::take_in(compiled, sheet);
    CHECK(once.ingestion.written == 3);
    const test::TakenIn twice = test::take_in(test::compile_text(once.text), sheet);
    CHECK(twice.ingestion.already_there == 3);
    CHECK(test::remarks_of(twice, sheet) == test::remarks_of(once, sheet));
    CHECK(test::remarks_of(once, sheet).size() == 1);
}

TEST_CASE("a sheet of which an editor has dropped every comment is read by its labels", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[2] recovery", "Send it again");
    sheet.fill("landed", "Acknowledged");
    sheet.fill("failure[+1] mode", "Sent twice");
    const std::string text = without_comments(sheet.text());
    const test::TakenIn outcome = test::take_in(test::compile_text(blueprint), text);
    CHECK(test::remarks_of(outcome, text) == no_remarks);
    CHECK(outcome.text.find("landed \"Acknowledged\" within 5s") != std::string::npos);
    CHECK(outcome.text.find("failure \"Lost\" {\n    recovery \"Send it again\"\n  } // seen once") !=
          std::string::npos);
    CHECK(outcome.text.find("failure \"Sent twice\" {") != std::string::npos);
}

TEST_CASE("the diagram of a sheet without comments is nothing that people wrote", "[ingest]") {
    const test::Compiled compiled = test::compile_text(blueprint);
    worksheet::Options options;
    REQUIRE_FALSE(driver::draw_in(compiled.workspace->view(compiled.compilation), options));
    const std::string sheet =
        without_comments(worksheet::emit_worksheet(compiled.workspace->view(compiled.compilation), options));
    REQUIRE(sheet.find("flowchart LR") != std::string::npos);
    CHECK(test::remarks_of(test::take_in(compiled, sheet), sheet) == no_remarks);
    const std::string said = replaced(sheet, "flowchart LR", "flowchart LR, we said");
    CHECK(test::remarks_of(test::take_in(compiled, said), said).size() == 1);
}

TEST_CASE("a new failure without a mode is known again on a sheet without its mark", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[+1] recovery", "Call");
    sheet.set_text(sheet.text().substr(0, sheet.text().find("<!-- seamark-printed")));
    const test::TakenIn once = test::take_in(test::compile_text(blueprint), sheet.text());
    CHECK(once.text == with_failure("  failure ? {\n    recovery \"Call\"\n    signal   ?\n  }\n}\n"));
    CHECK(test::take_in(test::compile_text(once.text), sheet.text()).text == once.text);
}

TEST_CASE("a row that may be another one is an error that names which", "[ingest]") {
    Sheet sheet;
    sheet.replace(sheet.row_of("failure[rejected]"),
                  "| The bank says no | A bill | Call | Ann | assumed |\n");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text == blueprint);
    CHECK(has_error(outcome.remarks, "it may be about `returns.approve.enqueue failure[rejected] basis`"));
    CHECK(has_error(outcome.remarks, "The bank says no\nHow we would notice: A bill\nHow we recover: Call"));
    Sheet answers;
    answers.replace(answers.row_of("enqueue landed"), "| Is it there? | When acknowledged |\n");
    const Sheet::Outcome other = answers.take_in();
    CHECK(other.text == blueprint);
    CHECK(has_error(other.remarks, "`returns.approve.enqueue landed`: copy the row"));
    CHECK(has_error(other.remarks, "When acknowledged"));
}

TEST_CASE("an answer goes on behind an empty line", "[ingest]") {
    const std::string after = GENERATE("\n", "\n| ", " |\n| ", "");
    Sheet sheet;
    sheet.fill("failure[2] signal", "call\n\nAnn" + after);
    if (after == "\n| ") {
        sheet.replace("Ann\n|  |", "Ann\n|");
    }
    const Sheet::Outcome outcome = sheet.take_in();
    CAPTURE(sheet.text());
    const bool is_written =
        outcome.text.find("signal   \"\"\"\n      call\n\n      Ann\n    \"\"\"") != std::string::npos;
    CHECK((is_written || has_error(outcome.remarks, "Ann")));
}

TEST_CASE("what stands below a cell that nothing closes is an error", "[ingest]") {
    Sheet sheet;
    sheet.replace(anchor("failure[+1] basis") + " ____________ |",
                  anchor("failure[+1] basis") + " assumed\n\nsays Ann");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(has_error(outcome.remarks, "says Ann"));
    CHECK(has_error(outcome.remarks, "write `<br>` instead of the empty line"));
}

TEST_CASE("a bar that nobody escaped cuts no answer", "[ingest]") {
    const auto [cell, expected] = GENERATE(table<std::string, std::string>({
        {"failure[rejected] recovery", "recovery \"Call | write | wait\" -> told"},
        {"failure[2] signal", "signal   \"Call | write | wait\""},
        {"failure[rejected] owner", "owner    \"Call | write | wait\""},
        {"failure[+1] mode", "failure \"Call | write | wait\""},
        {"landed", "landed \"Call | write | wait\" within 5s"},
    }));
    Sheet sheet;
    sheet.fill(cell, "Call | write | wait");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text.find(expected) != std::string::npos);
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("a bar at the row's end is part of its last answer", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[2] basis", "observed: INC-1 | INC-2");
    CHECK(sheet.take_in().text.find("basis    observed \"INC-1 | INC-2\"") != std::string::npos);
}

TEST_CASE("where bars leave a choice nothing is written and all of it is told", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[rejected] signal", "A bill | a call");
    sheet.fill("failure[rejected] recovery", "Write | wait");
    sheet.replace(anchor("failure[rejected] recovery"), "");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text == blueprint);
    CHECK(has_error(outcome.remarks, "more `|` stand in this row than the table has columns"));
    CHECK(has_error(outcome.remarks, "A bill | a call |"));
    CHECK(has_error(outcome.remarks, "Write | wait"));
}

TEST_CASE("an edited label does not keep an answer from its place", "[ingest]") {
    const auto [from, to, cell] = GENERATE(table<std::string, std::string, std::string>({
        {"Can this happen here?", "Happens?", "failure[rejected] signal"},
        {one_more, "Another way", "failure[+1] signal"},
        {"When has it landed?", "Landed when?", "landed"},
        {"within 5s", "in 5 s", "landed"},
    }));
    Sheet sheet;
    sheet.fill(cell, "A bill");
    const std::string row = sheet.row_of(anchor(cell));
    sheet.replace(row, replaced(row, from, to));
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text.find("\"A bill\"") != std::string::npos);
    CHECK(outcome.remarks.size() <= 1);
    for (const std::string& remark : outcome.remarks) {
        CAPTURE(remark);
        CHECK(remark.find("warning") == 0);
        CHECK(remark.find("a printed label was edited") != std::string::npos);
    }
}

TEST_CASE("an answer before its anchor is the blank's", "[ingest]") {
    const auto [cell, typed] = GENERATE(table<std::string, std::string>({
        {"failure[2] signal", "Ann calls"},
        {"failure[+1] mode", "Ann calls"},
        {"failure[rejected] recovery", "Ann calls"},
        {"landed", "Ann calls"},
    }));
    Sheet sheet;
    sheet.replace(anchor(cell), typed + " " + anchor(cell));
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text.find("\"Ann calls\"") != std::string::npos);
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("texts on both sides of an anchor are an error for the one before", "[ingest]") {
    Sheet sheet;
    sheet.replace(anchor("failure[2] signal") + " ____________",
                  "Ann " + anchor("failure[2] signal") + " Bo");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text.find("signal   \"Bo\"") != std::string::npos);
    CHECK(has_error(outcome.remarks, "| How we would notice: Ann"));
}

TEST_CASE("a name in the place of the seam's owner owns the failure", "[ingest]") {
    const std::string name = GENERATE("Ann", "~~Fulfilment (the seam's)~~ Ann", "Fulfilment (the seam's) Ann",
                                      "Fulfilment (the seam\u2019s)<br>Ann");
    Sheet sheet;
    const std::string cell = anchor("failure[2] owner");
    sheet.replace("Fulfilment (the seam's)" + cell, name + cell);
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text.find("failure \"Lost\" {\n    owner    \"Ann\"\n  } // seen once") !=
          std::string::npos);
    CHECK(outcome.remarks == no_remarks);
}

TEST_CASE("the seam's owner put in other words is no failure's owner", "[ingest]") {
    Sheet sheet;
    const std::string cell = anchor("failure[2] owner");
    sheet.replace("Fulfilment (the seam's)" + cell, "Bo (the seam's)" + cell);
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.text == blueprint);
    CHECK(has_error(outcome.remarks, "Bo (the seam's)"));
}

TEST_CASE("printed text is nobody's where a line end is typed into its row", "[ingest]") {
    Sheet sheet;
    sheet.fill("failure[rejected] signal", "A bill\nor two");
    const Sheet::Outcome outcome = sheet.take_in();
    CHECK(outcome.remarks == no_remarks);
    CHECK(outcome.text.find("signal   \"\"\"\n      A bill\n      or two\n    \"\"\"") != std::string::npos);
}

TEST_CASE("cards may be moved and taken out", "[ingest]") {
    Sheet sheet;
    sheet.fill("landed", "Acknowledged");
    const std::string text = sheet.text();
    const std::size_t second = text.find("### Seam 2");
    const std::size_t third = text.find("### Seam 3");
    const std::size_t first = text.find("### Seam 1");
    const std::size_t behind = text.find("\n## ", third) + 1;
    sheet.set_text(text.substr(0, first) + text.substr(third, behind - third) +
                   text.substr(second, third - second) + text.substr(first, second - first) +
                   text.substr(behind));
    const Sheet::Outcome moved = sheet.take_in();
    CHECK(moved.remarks.empty());
    CHECK(moved.text == replaced(blueprint, "landed ?", "landed \"Acknowledged\""));
    sheet.set_text(text.substr(0, first) + text.substr(second));
    const Sheet::Outcome taken_out = sheet.take_in();
    REQUIRE(taken_out.remarks.size() == 1);
    CHECK(taken_out.remarks.front().find("warning") == 0);
    CHECK(taken_out.remarks.front().find("no anchor of `returns.ask.approve` is on the sheet any more") !=
          std::string::npos);
}

}  // namespace seamark
