#include "ingest/ingest.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "driver/ingest_sheet.h"
#include "support/sheets.h"

namespace seamark {

namespace {

const std::string& start = test::returns_blueprint();

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    CAPTURE(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

using Fills =
    std::vector<std::pair<std::string, std::string>>;  // the cell of approve -> enqueue, what is typed

struct Sheet {
    test::Compiled compiled;
    std::string text;
};

Sheet sheet_of(const std::string& blueprint, const Fills& fills = {}) {
    Sheet sheet{test::compile_text(blueprint), {}};
    sheet.text = test::print_sheet(sheet.compiled);
    for (const auto& [cell, typed] : fills) {
        test::fill_cell(sheet.text, "returns.approve.enqueue " + cell, typed);
    }
    return sheet;
}

// What the seam became; all that is before it must be as it was.
std::string seam_with(const std::string& seam, const Fills& fills, ingest::Options options = {}) {
    const Sheet sheet = sheet_of(start + seam, fills);
    const test::TakenIn taken = test::take_in(sheet.compiled, sheet.text, options);
    REQUIRE(taken.text.substr(0, start.size()) == start);
    return taken.text.substr(start.size());
}

std::vector<std::string> remarks_with(const std::string& seam, const Fills& fills,
                                      ingest::Options options = {}) {
    const Sheet sheet = sheet_of(start + seam, fills);
    return test::remarks_of(test::take_in(sheet.compiled, sheet.text, options), sheet.text);
}

// The remarks on a sheet that was edited as a whole.
std::vector<std::string> remarks_on(const std::string& blueprint, const std::string& sheet) {
    return test::remarks_of(test::take_in(test::compile_text(blueprint), sheet), sheet);
}

bool has_remark(const std::vector<std::string>& remarks, const std::string& part) {
    for (const std::string& remark : remarks) {
        if (remark.find(part) != std::string::npos) {
            return true;
        }
    }
    return false;
}

const std::string draft = R"(seam approve -> enqueue "Hand over" {
  carries order_id, refund // both
  channel "Queue"
  landed ? within 5s
  // how it fails
  failure rejected "Refused" {
    recovery ? -> told within 2h // soon
    severity 8  occurrence 3
  }
  failure "Lost" // seen once
}
)";

}  // namespace

TEST_CASE("an answer takes the place of its question mark and of nothing else", "[ingest]") {
    CHECK(seam_with(draft,
                    {{"landed", "Acknowledged"}, {"failure[rejected] recovery", "Call \"Ann\" \\| Bo"}}) ==
          R"(seam approve -> enqueue "Hand over" {
  carries order_id, refund // both
  channel "Queue"
  landed "Acknowledged" within 5s
  // how it fails
  failure rejected "Refused" {
    recovery "Call \"Ann\" | Bo" -> told within 2h // soon
    severity 8  occurrence 3
  }
  failure "Lost" // seen once
}
)");
}

TEST_CASE("missing clauses are put in where the language has them", "[ingest]") {
    CHECK(seam_with(draft, {{"owner", "Fulfilment"},
                            {"failure[rejected] signal", "Status 422"},
                            {"failure[rejected] basis", "Observed: INC-1"},
                            {"failure[2] recovery", "Send again"},
                            {"failure[2] owner", "Platform"},
                            {"failure[+1] mode", "Sent twice"}}) == R"(seam approve -> enqueue "Hand over" {
  carries order_id, refund // both
  channel "Queue"
  owner "Fulfilment"
  landed ? within 5s
  // how it fails
  failure rejected "Refused" {
    recovery ? -> told within 2h // soon
    signal   "Status 422"
    severity 8  occurrence 3
    basis    observed "INC-1"
  }
  failure "Lost" {
    recovery "Send again"
    owner    "Platform"
  } // seen once
  failure "Sent twice" {
    recovery ?
    signal   ?
  }
}
)");
}

TEST_CASE("a body on one line is broken up where something is put in", "[ingest]") {
    const std::string seam =
        "seam approve -> enqueue { carries order_id  failure \"Lost\" { recovery ? } }\n";
    CHECK(seam_with(seam, {{"failure[1] recovery", "Send again"}}) ==
          "seam approve -> enqueue { carries order_id  failure \"Lost\" { recovery \"Send again\" } }\n");
    CHECK(seam_with(seam, {{"owner", "Ann"}, {"failure[1] signal", "A gap"}}) == R"(seam approve -> enqueue {
  carries order_id
  owner "Ann"
  failure "Lost" {
    recovery ?
    signal   "A gap"
  }
}
)");
    CHECK(seam_with("seam approve -> enqueue {}\n", {{"owner", "Ann"}, {"carries", "order_id, refund"}}) ==
          "seam approve -> enqueue {\n  carries order_id, refund\n  owner \"Ann\"\n}\n");
    CHECK(seam_with("seam approve -> enqueue { // later\n}\n", {{"owner", "Ann"}}) ==
          "seam approve -> enqueue { // later\n  owner \"Ann\"\n}\n");
    CHECK(
        seam_with("seam approve -> enqueue { carries order_id\n  failure \"Lost\" { recovery ? } }\n",
                  {{"owner", "Ann"}}) ==
        "seam approve -> enqueue { carries order_id\n  owner \"Ann\"\n  failure \"Lost\" { recovery ? } }\n");
    CHECK(seam_with("seam approve -> enqueue { channel \"Q\" failure \"Lost\" {\n    recovery ?\n  }\n}\n",
                    {{"owner", "Ann"}}) ==
          "seam approve -> enqueue { channel \"Q\"\n  owner \"Ann\"\n  failure \"Lost\" {\n    recovery ?\n  "
          "}\n}\n");
}

TEST_CASE("tabs stay tabs", "[ingest]") {
    CHECK(seam_with(
              "seam approve -> enqueue {\n\tcarries order_id\n\tfailure \"Lost\" {\n\t\trecovery ?\n\t}\n}\n",
              {{"owner", "Ann"}, {"failure[1] signal", "A gap"}}) ==
          "seam approve -> enqueue {\n\tcarries order_id\n\towner \"Ann\"\n\tfailure \"Lost\" "
          "{\n\t\trecovery ?\n"
          "\t\tsignal   \"A gap\"\n\t}\n}\n");
}

TEST_CASE("a kind to consider becomes a failure", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  carries order_id\n}\n";
    CHECK(seam_with(seam, {{"failure[rejected] mode", "The amount is refused"},
                           {"failure[rejected] recovery", "Call"}}) ==
          "seam approve -> enqueue {\n  carries order_id\n  failure rejected \"The amount is refused\" {\n   "
          " recovery "
          "\"Call\"\n    signal   ?\n  }\n}\n");
    CHECK(seam_with(seam, {{"failure[rejected] basis", "assumed"}}) ==
          "seam approve -> enqueue {\n  carries order_id\n  failure rejected ? {\n    recovery ?\n    signal "
          "  ?\n    basis "
          "   assumed\n  }\n}\n");
}

TEST_CASE("a crossing without a seam gets one that asks for the rest", "[ingest]") {
    CHECK(seam_with("", {{"owner", "Ann"}, {"failure[rejected] recovery", "Call"}}) == R"(
seam approve -> enqueue {
  carries ?
  owner "Ann"
  landed ?
  failure rejected ? {
    recovery "Call"
    signal   ?
  }
}
)");
}

TEST_CASE("lines of an answer stay lines", "[ingest]") {
    CHECK(seam_with("seam approve -> enqueue {\n  owner ?\n}\n", {{"owner", "Ann<br>then  Bo"}}) ==
          "seam approve -> enqueue {\n  owner \"\"\"\n    Ann\n    then  Bo\n  \"\"\"\n}\n");
}

TEST_CASE("line ends and the byte order mark of the blueprint stay", "[ingest]") {
    std::string blueprint;
    for (const char c : start + "seam approve -> enqueue {\n  carries order_id\n}\n") {
        blueprint += c == '\n' ? "\r\n" : std::string(1, c);
    }
    const Sheet sheet = sheet_of("\xEF\xBB\xBF" + blueprint, {{"owner", "Ann<br>Bo"}});
    const std::string after = test::take_in(sheet.compiled, sheet.text).text;
    CHECK(after ==
          "\xEF\xBB\xBF" + replaced(blueprint, "order_id\r\n}",
                                    "order_id\r\n  owner \"\"\"\r\n    Ann\r\n    Bo\r\n  \"\"\"\r\n}"));
}

TEST_CASE("an answer that is there gives way to another only when it is told to", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  carries order_id as \"id\"\n  owner \"Ann\"\n}\n";
    CHECK(seam_with(seam, {{"owner", "Bo"}}) == seam);
    CHECK(has_remark(remarks_with(seam, {{"owner", "Bo"}}),
                     "`returns.approve.enqueue owner` is answered already: `Ann`; --replace"));
    CHECK(seam_with(seam, {{"owner", "~~Ann~~ Bo"}, {"carries", "refund?, order_id"}}, {true}) ==
          "seam approve -> enqueue {\n  carries refund?, order_id as \"id\"\n  owner \"Bo\"\n}\n");
    CHECK(remarks_with(seam, {{"owner", "Bo"}}, {true})
              .front()
              .find("replaced `returns.approve.enqueue owner`: it was `Ann` | Bo") != std::string::npos);
}

TEST_CASE("the same answer again is no change", "[ingest]") {
    const std::string seam =
        "seam approve -> enqueue {\n  carries order_id, refund\n  owner \"Ann's \\\"A\\\" - team\"\n}\n";
    for (const char* typed : {"Ann\u2019s \u201CA\u201D \u2013 team", "Ann's  \"A\"<br>- team"}) {
        CHECK(seam_with(seam, {{"owner", typed}}, {true}) == seam);
    }
    CHECK(seam_with(seam, {{"carries", "refund, order_id"}}, {true}) == seam);
    CHECK(remarks_with(seam, {{"carries", "refund, order_id"}}).empty());
}

TEST_CASE("what a sheet without its mark adds to a failure without its mode is known again", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  carries order_id\n}\n";
    const std::string sheet =
        "| a | b |\n| --- | --- |\n| <!-- seamark: returns.approve.enqueue failure[+1] mode --> ____ | "
        "<!-- seamark: returns.approve.enqueue failure[+1] signal --> Ann calls |\n";
    const test::TakenIn taken = test::take_in(test::compile_text(start + seam), sheet);
    CHECK(taken.text.find("\"Ann calls\"") != std::string::npos);
    CHECK(test::take_in(test::compile_text(taken.text), sheet).text == taken.text);
}

TEST_CASE("a box that shows where it belongs when the seam is there is read, too", "[ingest]") {
    const std::string sheet =
        "| x | <!-- seamark: returns.approve.enqueue owner --> Ann |\n- [x] `order_id`\n"
        "<!-- seamark: rexurns.approve.enqueue carries --> ____\n";
    const test::TakenIn taken = test::take_in(test::compile_text(start), sheet);
    CHECK(taken.text.find("carries order_id") != std::string::npos);
    CHECK(taken.ingestion.written == 2);
}

TEST_CASE("words that say nothing are written as they are, and a question mark stays one", "[ingest]") {
    const std::string seam =
        "seam approve -> enqueue {\n  carries order_id\n  landed ?\n  owner \"tbd\"\n}\n";
    CHECK(seam_with(seam, {{"landed", "TODO"}, {"owner", "???"}}) ==
          "seam approve -> enqueue {\n  carries order_id\n  landed \"TODO\"\n  owner ?\n}\n");
    CHECK(seam_with("seam approve -> enqueue {\n  owner \"Ann\"\n}\n", {{"owner", "?"}, {"carries", "?"}}) ==
          "seam approve -> enqueue {\n  carries ?\n  owner \"Ann\"\n}\n");
    CHECK(has_remark(remarks_with(seam, {{"failure[rejected] basis", "tbd"}}), "`tbd` says nothing"));
}

TEST_CASE("states are named as people name them", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  carries ?\n}\n";
    for (const char* typed : {"order_id, refund?", "`order_id`; Money back ?",
                              "Order ID<br>refund (optional)", "the order, refund?,"}) {
        CAPTURE(typed);
        CHECK(seam_with(seam, {{"carries", typed}}) ==
              "seam approve -> enqueue {\n  carries order_id, refund?\n}\n");
    }
    CHECK(seam_with(seam, {{"carries", "order_id, refnd"}}) == seam);
    CHECK(has_remark(remarks_with(seam, {{"carries", "order_id, refnd"}}),
                     "no state is called `refnd`; did you mean `refund`?"));
    CHECK(has_remark(remarks_with("seam approve -> enqueue {\n  carries order_id, // why\n    refund\n}\n",
                                  {{"carries", "note"}}, {true}),
                     "has a comment in it"));
}

TEST_CASE("titles of states may have commas in them", "[ingest]") {
    std::string text = start + "seam approve -> enqueue {\n  carries ?\n}\n";
    text = replaced(text, "\"Money back\"", "\"Money, fees; and tips\"");
    text = replaced(text, "state note : text 1..90", "state note : text 1..90 \"Money\"");
    for (const char* typed : {"Money, fees; and tips, the order", "money, fees; and tips and order_id",
                              "`Money, fees; and tips`, order_id", "refund<br>The order"}) {
        CAPTURE(typed);
        const Sheet sheet = sheet_of(text, {{"carries", typed}});
        const std::string taken = test::take_in(sheet.compiled, sheet.text).text;
        CHECK((taken == replaced(text, "carries ?", "carries refund, order_id") ||
               taken == replaced(text, "carries ?", "carries order_id, refund")));
    }
    const Sheet sheet = sheet_of(text, {{"carries", "Money, The order"}});
    CHECK(test::take_in(sheet.compiled, sheet.text).text ==
          replaced(text, "carries ?", "carries note, order_id"));
}

TEST_CASE("a basis says where or that it is assumed", "[ingest]") {
    const std::string seam =
        "seam approve -> enqueue {\n  failure rejected \"No\" {\n    recovery ?\n  }\n}\n";
    const auto with = [&](const std::string& basis) {
        return replaced(seam, "recovery ?\n", "recovery ?\n    basis    " + basis + "\n");
    };
    CHECK(seam_with(seam, {{"failure[rejected] basis", "OBSERVED \u2013 INC-1, twice"}}) ==
          with("observed \"INC-1, twice\""));
    CHECK(seam_with(seam, {{"failure[rejected] basis", "observed in March"}}) ==
          with("observed \"in March\""));
    CHECK(seam_with(seam, {{"failure[rejected] basis", "Assumed."}}) == with("assumed"));
    CHECK(seam_with(seam, {{"failure[rejected] basis", "[x] observed: INC-2"}}) ==
          with("observed \"INC-2\""));
    for (const char* typed : {"observed", "INC-1", "assumed, says Ann", "observedly"}) {
        CHECK(seam_with(seam, {{"failure[rejected] basis", typed}}) == seam);
        CHECK(remarks_with(seam, {{"failure[rejected] basis", typed}}).front().substr(0, 5) == "error");
    }
}

TEST_CASE("ticked states are the cargo where nobody wrote it", "[ingest]") {
    const std::string open = "seam approve -> enqueue {\n  carries ?\n}\n";
    Sheet sheet = sheet_of(start + open);
    sheet.text = replaced(sheet.text, "- [ ] `refund`", "- [x] `refund`");
    CHECK(test::take_in(sheet.compiled, sheet.text).text ==
          start + "seam approve -> enqueue {\n  carries refund\n}\n");
    const std::string closed = "seam approve -> enqueue {\n  carries order_id\n}\n";
    sheet = sheet_of(start + closed);
    sheet.text.replace(sheet.text.find("- [ ] `order_id`", sheet.text.find("### Seam 2")), 5, "- [X]");
    const test::TakenIn taken = test::take_in(sheet.compiled, sheet.text);
    CHECK(taken.text == start + closed);
    CHECK(has_remark(test::remarks_of(taken, sheet.text), "1 of the sheet's boxes is ticked, on line "));
}

TEST_CASE("every ticked box is told, and boxes are ticked in many ways", "[ingest]") {
    Sheet sheet = sheet_of(start + "seam approve -> enqueue {\n  carries order_id\n  owner ?\n}\n");
    const std::size_t first = sheet.text.find("- [ ] `order_id`", sheet.text.find("### Seam 2"));
    sheet.text.replace(first, 5, "- [ X ]");
    const std::size_t second = sheet.text.find("- [ ] ", sheet.text.find("## Parking lot"));
    sheet.text.replace(second, 5, "* [\u2713]");
    const auto line_at = [&](std::size_t at) {
        return 1 + std::count(&sheet.text[0], &sheet.text[at], '\n');
    };
    CHECK(has_remark(
        test::remarks_of(test::take_in(sheet.compiled, sheet.text), sheet.text),
        fmt::format("2 of the sheet's boxes are ticked, on lines {}, {};", line_at(first), line_at(second))));
}

TEST_CASE("a state that was added to the tick list is carried, or told", "[ingest]") {
    const std::string open = "seam approve -> enqueue {\n  carries ?\n}\n";
    Sheet sheet = sheet_of(start + open);
    const std::size_t list = sheet.text.find("- [ ] `order_id`", sheet.text.find("### Seam 2"));
    sheet.text.insert(list, "- [x] note\n- [ x] ~~`refund`~~ not this\n");
    const test::TakenIn added = test::take_in(sheet.compiled, sheet.text);
    CHECK(added.text == start + replaced(open, "?", "note"));
    CHECK(has_remark(test::remarks_of(added, sheet.text), "1 of the sheet's boxes is ticked"));
    CHECK_FALSE(has_remark(test::remarks_of(added, sheet.text), "| - [x] note"));
    sheet.text.insert(list, "- [x] the score\n");
    const test::TakenIn taken = test::take_in(sheet.compiled, sheet.text);
    CHECK(taken.text == start + open);
    CHECK(
        has_remark(test::remarks_of(taken, sheet.text), "no state is called `the score` | the score, note"));
}

TEST_CASE("one anchor with two answers is a conflict", "[ingest]") {
    Sheet sheet = sheet_of(start + draft, {{"owner", "Ann"}});
    const std::string row = "| Who owns the seam? | <!-- seamark: returns.approve.enqueue owner --> Ann |\n";
    const std::string alike = replaced(sheet.text, row, row + row);
    CHECK(test::take_in(sheet.compiled, alike).ingestion.written == 1);
    const std::string other = replaced(sheet.text, row, row + replaced(row, "Ann", "Bo"));
    const test::TakenIn taken = test::take_in(sheet.compiled, other);
    CHECK(taken.text == start + draft);
    CHECK(
        has_remark(test::remarks_of(taken, other), "owner` is answered 2 times on the sheet, and not alike"));
    REQUIRE(!taken.ingestion.remarks.empty());
    CHECK(taken.ingestion.remarks.front().notes.front().message == "the other answer is `Bo`");
    const std::string copied = replaced(sheet.text, row, row + replaced(row, "Ann", "____________"));
    CHECK(test::take_in(sheet.compiled, copied).ingestion.written == 1);
}

TEST_CASE("answers for a seam that is gone are told", "[ingest]") {
    const Sheet sheet = sheet_of(start + draft, {{"owner", "Ann"}});
    std::string renamed = start + draft;
    for (std::size_t at = renamed.find("enqueue"); at != std::string::npos;
         at = renamed.find("enqueue", at + 9)) {
        renamed.replace(at, 7, "enqueued");
    }
    const auto remarks = remarks_on(renamed, sheet.text);
    CHECK(has_remark(remarks,
                     "`returns.approve.enqueue owner`: nothing crosses there any more; did it become "
                     "`returns.approve.enqueued`? | Ann"));
    CHECK(remarks.size() == 1);
}

TEST_CASE("failures that changed places are known by what they said", "[ingest]") {
    const std::string two =
        "seam approve -> enqueue {\n  failure \"Lost\" {\n  }\n  failure \"Twice\" {\n  }\n}\n";
    const std::string swapped =
        "seam approve -> enqueue {\n  failure \"Twice\" {\n  }\n  failure \"Lost\" {\n  }\n}\n";
    const Sheet sheet = sheet_of(start + two, {{"failure[1] recovery", "Send again"}});
    const test::Compiled changed = test::compile_text(start + swapped);
    CHECK(test::take_in(changed, sheet.text).text ==
          start + replaced(swapped, "\"Lost\" {\n", "\"Lost\" {\n    recovery \"Send again\"\n"));
    const std::string gone = "seam approve -> enqueue {\n  failure \"Twice\" {\n  }\n}\n";
    const auto remarks = remarks_on(start + gone, sheet.text);
    REQUIRE(remarks.size() == 1);
    CHECK(has_remark(
        remarks,
        "`returns.approve.enqueue failure[1] recovery`: the seam has no such failure any more | Send again"));
    const std::string other_kind = "seam approve -> enqueue {\n  failure late \"Lost\" {\n  }\n}\n";
    const Sheet kind = sheet_of(start + replaced(other_kind, "late", "rejected"),
                                {{"failure[rejected] recovery", "Send again"}});
    CHECK(test::take_in(test::compile_text(start + other_kind), kind.text).text ==
          start + replaced(other_kind, "\"Lost\" {\n", "\"Lost\" {\n    recovery \"Send again\"\n"));
}

TEST_CASE("a failure that was open is not mixed up with another one", "[ingest]") {
    const std::string open = "seam approve -> enqueue {\n  failure ? {\n  }\n  failure \"Lost\" {\n  }\n}\n";
    const std::string swapped =
        "seam approve -> enqueue {\n  failure \"Lost\" {\n  }\n  failure ? {\n  }\n}\n";
    const Sheet sheet = sheet_of(start + open, {{"failure[1] recovery", "Send again"}});
    CHECK(test::take_in(test::compile_text(start + swapped), sheet.text).text ==
          start + replaced(swapped, "? {\n", "? {\n    recovery \"Send again\"\n"));
    const std::string answered = replaced(open, "?", "\"Twice\"");
    CHECK(test::take_in(test::compile_text(start + answered), sheet.text).text ==
          start + replaced(answered, "\"Twice\" {\n", "\"Twice\" {\n    recovery \"Send again\"\n"));
    const std::string gone = "seam approve -> enqueue {\n  failure \"Lost\" {\n  }\n}\n";
    CHECK(has_remark(remarks_on(start + gone, sheet.text),
                     "the seam has no such failure any more | Send again"));
    const Sheet both = sheet_of(start + open, {{"failure[1] mode", "Twice"}, {"failure[+1] owner", "Ann"}});
    const test::TakenIn once = test::take_in(both.compiled, both.text);
    CHECK(test::take_in(test::compile_text(once.text), both.text).text == once.text);
}

TEST_CASE("failures are told apart by all that was printed of them", "[ingest]") {
    const auto failure = [](const std::string& head, const std::string& signal, const std::string& recovery) {
        return fmt::format("  failure {} {{\n    recovery {}\n    signal   {}\n  }}\n", head, recovery,
                           signal);
    };
    const auto seam = [](const std::string& failures) {
        return start + "seam approve -> enqueue {\n" + failures + "}\n";
    };
    const std::string a = failure("?", "\"A gap\"", "?");
    const std::string b = failure("?", "\"A bill\"", "?");
    const std::string b_answered = failure("?", "\"A bill\"", "\"Call\"");
    const auto after = [&](const std::string& printed, const std::string& cell, const std::string& now) {
        const Sheet sheet = sheet_of(printed, {{cell, "Call"}});
        return test::take_in(test::compile_text(now), sheet.text).text;
    };
    const std::string second = "failure[2] recovery";
    CHECK(after(seam(a + b), second, seam(b + a)) == seam(b_answered + a));
    CHECK(after(seam(a + b), second, seam(b)) == seam(b_answered));
    CHECK(after(seam(a + b), "failure[1] recovery", seam(b)) == seam(b));
    CHECK(after(seam(a), "failure[1] recovery", seam(b)) == seam(b));
    CHECK(after(seam(b), "failure[1] recovery", seam(a + b)) == seam(a + b_answered));
    CHECK(after(seam(a + a), second, seam(a + a)) == seam(a + failure("?", "\"A gap\"", "\"Call\"")));
    const std::string first_kind = failure("late \"Slow\"", "?", "?");
    const std::string other_kind = failure("late \"Stuck\"", "?", "?");
    const std::string answered = failure("late \"Stuck\"", "?", "\"Call\"");
    CHECK(after(seam(first_kind + other_kind), second, seam(other_kind + first_kind)) ==
          seam(answered + first_kind));
    CHECK(after(seam(first_kind + other_kind), "failure[late] recovery", seam(other_kind)) ==
          seam(other_kind));
    const std::string lost = failure("\"Lost\"", "?", "?");
    const std::string noticed = failure("\"Lost\"", "\"A gap\"", "?");
    CHECK(after(seam(lost + noticed), second, seam(noticed)) ==
          seam(failure("\"Lost\"", "\"A gap\"", "\"Call\"")));
    const Sheet twice = sheet_of(seam(lost + lost), {{second, "Call"}});
    CHECK(test::take_in(test::compile_text(seam(lost)), twice.text).text == seam(lost));
    CHECK(has_remark(remarks_on(seam(lost), twice.text), "does not tell which of the seam's failures"));
}

TEST_CASE("failures alike but for their severity or deadline are told apart by that", "[ingest]") {
    const auto [first, second] = GENERATE(table<std::string, std::string>({
        {"  failure \"Lost\" {\n    severity 3\n  }\n", "  failure \"Lost\" {\n    severity 8\n  }\n"},
        {"  failure ? {\n    severity 3\n  }\n", "  failure ? {\n    severity 8\n  }\n"},
        {"  failure \"Lost\" {\n    recovery ? within 5m\n  }\n",
         "  failure \"Lost\" {\n    recovery ? within 2h\n  }\n"},
    }));
    const std::string head = "seam approve -> enqueue {\n  carries order_id\n";
    const Sheet sheet = sheet_of(start + head + first + second + "}\n", {{"failure[2] signal", "A gap"}});
    const std::string turned = start + head + second + first + "}\n";
    const test::TakenIn taken = test::take_in(test::compile_text(turned), sheet.text);
    CHECK(test::remarks_of(taken, sheet.text).empty());
    const std::size_t gap = taken.text.find("\"A gap\"");
    REQUIRE(gap != std::string::npos);
    CHECK(gap < taken.text.find(first.find("severity 3") != std::string::npos ? "severity 3" : "within 5m"));
}

TEST_CASE("a failure that a sheet has added takes what is written later", "[ingest]") {
    const std::string body =
        GENERATE(as<std::string>{}, "", "seam approve -> enqueue {\n  failure \"Lost\" {\n  }\n}\n");
    const std::string cell = "failure[+1] ";
    const auto [first, then] = GENERATE_COPY(table<Fills, Fills>({
        {{{"owner", "Ann"}}, {{"owner", "Ann"}, {cell + "mode", "Later"}, {cell + "recovery", "Call"}}},
        {{{cell + "recovery", "Call"}}, {{cell + "mode", "Later"}, {cell + "recovery", "Call"}}},
        {{{cell + "mode", "?"}, {cell + "signal", "A gap"}},
         {{cell + "mode", "Later"}, {cell + "signal", "A gap"}}},
        {{{cell + "mode", "?"}}, {{cell + "mode", "Later"}}},
    }));
    const Sheet before = sheet_of(start + body, first);
    const Sheet filled = sheet_of(start + body, then);
    const std::string once = test::take_in(before.compiled, before.text).text;
    const test::TakenIn twice = test::take_in(test::compile_text(once), filled.text);
    const std::string at_once = test::take_in(filled.compiled, filled.text).text;
    CHECK(twice.text == at_once);
    CHECK(test::remarks_of(twice, filled.text).empty());
}

TEST_CASE("a failure that a sheet has added and that is reworded there is answered already", "[ingest]") {
    const std::string body = "seam approve -> enqueue {\n  failure \"Lost\" {\n  }\n}\n";
    const auto [first, then] = GENERATE(table<Fills, Fills>({
        {{{"failure[+1] mode", "Sent twice"}}, {{"failure[+1] mode", "It is sent twice"}}},
        {{{"failure[+1] mode", "Sent twice"}, {"failure[+1] recovery", "Call"}},
         {{"failure[+1] mode", "A double"}, {"failure[+1] recovery", "Call"}}},
    }));
    const Sheet before = sheet_of(start + body, first);
    const Sheet reworded = sheet_of(start + body, then);
    const std::string once = test::take_in(before.compiled, before.text).text;
    CHECK(test::take_in(test::compile_text(once), reworded.text).text == once);
    CHECK(has_remark(remarks_on(once, reworded.text),
                     "failure[+1] mode` is answered already: `Sent twice`; --replace"));
    CHECK(test::take_in(test::compile_text(once), reworded.text, {true}).text ==
          replaced(once, "Sent twice", then.front().second));
    const Sheet others = sheet_of(start + body, {{"failure[+1] mode", "A truck"}});
    CHECK(test::take_in(test::compile_text(once), others.text).ingestion.written == 1);
}

TEST_CASE("what is struck out is told", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  owner \"Ann\"\n  landed ?\n}\n";
    CHECK(has_remark(remarks_with(seam, {{"owner", "~~Ann~~"}}),
                     "the answer of `returns.approve.enqueue owner` was taken out of the sheet"));
    const auto blank = remarks_with(seam, {{"landed", "~~Ann~~"}});
    REQUIRE(blank.size() == 1);
    CHECK(has_remark(blank, "landed`: this is struck out, and was not written | Ann"));
    CHECK(has_remark(remarks_with(seam, {{"landed", "~~A~~ B"}}), "note"));
    CHECK(seam_with(seam, {{"landed", "~~A~~ B"}}) == replaced(seam, "landed ?", "landed \"B\""));
}

TEST_CASE("empty lines around an answer are nobody's", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  owner ?\n}\n";
    CHECK(seam_with(seam, {{"owner", "<br>Ann<br>"}}) == replaced(seam, "?", "\"Ann\""));
}

TEST_CASE("a question mark behind comments gives way alone", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  carries // k1\n    ? // k2\n}\n";
    CHECK(seam_with(seam, {{"carries", "order_id and refund"}}) ==
          "seam approve -> enqueue {\n  carries // k1\n    order_id, refund // k2\n}\n");
}

TEST_CASE("words that say nothing replace no answer", "[ingest]") {
    const std::string seam = "seam approve -> enqueue {\n  owner \"Ann\"\n}\n";
    const std::string typed = GENERATE("?", "TBD");
    CHECK(seam_with(seam, {{"owner", typed}}, {true}) == seam);
    CHECK(has_remark(remarks_with(seam, {{"owner", typed}}, {true}),
                     "owner`: this says nothing, so the answer that is there stays: `Ann`"));
}

TEST_CASE("a page is refused, whatever anchors it has", "[ingest]") {
    const test::Compiled compiled = test::compile_text(start + draft);
    const std::string anchor = "<!-- seamark: returns.approve.enqueue owner --> Ann";
    for (const std::string& page : {"<!DOCTYPE html>\n<p>" + anchor, "\n<HTML>" + anchor,
                                    "<table><tr><td>" + anchor + "</td></tr></table>"}) {
        auto taken = driver::ingest_sheet(*compiled.workspace, compiled.compilation, page, {});
        REQUIRE(!taken);
        CHECK(taken.error().find("it is no Markdown") != std::string::npos);
    }
}

TEST_CASE("a lost mark is told once", "[ingest]") {
    const Sheet sheet = sheet_of(start + draft, {{"owner", "Ann"}, {"landed", "Yes"}});
    const std::string bare = sheet.text.substr(0, sheet.text.find("<!-- seamark-printed"));
    const std::string once = test::take_in(sheet.compiled, bare).text;
    const auto remarks = remarks_on(once, bare);
    REQUIRE(remarks.size() == 1);
    CHECK(has_remark(remarks, "the comment `seamark-printed` at the sheet's end is gone"));
}

TEST_CASE("without its mark a sheet that answers twice is no answer, whichever of them the blueprint says",
          "[ingest]") {
    const std::string answered = replaced(start + draft, "landed ?", "owner \"Ann\"\n  landed ?");
    const Sheet sheet = sheet_of(answered, {});
    const std::string bare = sheet.text.substr(0, sheet.text.find("<!-- seamark-printed"));
    const std::string anchor = "<!-- seamark: returns.approve.enqueue owner -->";
    for (const std::string& both : {" Ann" + anchor + " Bob", " Bob" + anchor + " Ann"}) {
        const std::string twice = replaced(bare, anchor + " Ann", anchor + both);
        const test::TakenIn taken = test::take_in(test::compile_text(answered), twice, {true});
        CHECK(taken.text == answered);
        CHECK(has_remark(test::remarks_of(taken, twice), "is answered 2 times on the sheet, and not alike"));
    }
}

TEST_CASE("what the blueprint says anew since the sheet was printed is no answer of the sheet", "[ingest]") {
    const Sheet sheet = sheet_of(start + draft, {{"landed", "Acknowledged"}});
    const std::string reworded = replaced(start + draft, "\"Refused\"", "\"The amount is refused\"");
    const test::TakenIn taken = test::take_in(test::compile_text(reworded), sheet.text, {true});
    CHECK(taken.text == replaced(reworded, "landed ?", "landed \"Acknowledged\""));
    CHECK(test::remarks_of(taken, sheet.text).empty());
}

TEST_CASE("a sheet may be taken in twice", "[ingest]") {
    const Sheet sheet =
        sheet_of(start + draft, {{"failure[+1] mode", "Sent twice"}, {"failure[2] recovery", "Send again"}});
    const test::TakenIn once = test::take_in(sheet.compiled, sheet.text);
    const test::TakenIn twice = test::take_in(test::compile_text(once.text), sheet.text);
    CHECK(twice.text == once.text);
    CHECK(twice.ingestion.already_there == 2);
    CHECK(test::remarks_of(twice, sheet.text).empty());
}

TEST_CASE("a new failure is known again whatever was answered of it", "[ingest]") {
    const std::string body = "seam approve -> enqueue {\n  failure \"Lost\" {\n    recovery ?\n  }\n}\n";
    const std::string next = "  failure {} {{\n    recovery {}\n    signal   {}{}\n  }}\n}}\n";
    const auto with = [&](const auto&... parts) {
        return body.substr(0, body.size() - 2) + fmt::format(fmt::runtime(next), parts...);
    };
    const auto [fills, seam] = GENERATE_COPY(table<Fills, std::string>({
        {{{"failure[+1] recovery", "Call"}}, with("?", "\"Call\"", "?", "")},
        {{{"failure[+1] mode", "??"}, {"failure[+1] signal", "A gap"}}, with("?", "?", "\"A gap\"", "")},
        {{{"failure[+1] basis", "Observed \u2013 INC-1"}},
         with("?", "?", "?", "\n    basis    observed \"INC-1\"")},
        {{{"failure[+1] mode", "Lost"}, {"failure[+1] recovery", "Call"}},
         replaced(body, "recovery ?", "recovery \"Call\"")},
        {{{"failure[+1] mode", "?"}, {"failure[+1] recovery", "?"}}, body},
    }));
    CHECK(seam_with(body, fills) == seam);
    const Sheet sheet = sheet_of(start + body, fills);
    const test::TakenIn twice = test::take_in(test::compile_text(start + seam), sheet.text);
    CHECK(twice.text == start + seam);
    CHECK(twice.ingestion.written == 0);
}

TEST_CASE("what stands outside of the cells is told, and where", "[ingest]") {
    std::string sheet = sheet_of(start + draft).text;
    sheet = replaced(sheet, "| Date | ____________ |", "| Date | 12 May |");
    sheet = replaced(sheet, "| ____________ | ____________ | ____________ | ____________ |",
                     "| 3 | Phone first | Ann | Friday |");
    sheet = replaced(sheet, "- [ ] ____________", "- [ ] Who pays?");
    sheet = replaced(sheet, "## Sign-off", "Out of time.\n\n## Sign-off, next week");
    sheet = replaced(sheet, "| Who owns the seam? |", "| Who owns the seam (Bo knows)? |");
    sheet = replaced(sheet, "| 1 | Asks | Customer |", "| 1 | Asks | Customer yes |");
    const auto remarks = remarks_on(start + draft, sheet);
    CAPTURE(remarks);
    CHECK(remarks.size() == 7);
    CHECK(has_remark(remarks,
                     "warning 10:10 a blueprint has no place for this, below `This session` | Date: 12 May"));
    CHECK(has_remark(remarks, "below `The happy path` | Lane or actor: Customer yes"));
    CHECK(has_remark(remarks, "| Votes: 3\nDecision: Phone first\nOwner: Ann\nDue: Friday"));
    CHECK(has_remark(remarks, "below `Parking lot` | - [ ] Who pays?"));
    CHECK(has_remark(remarks, "| Out of time."));
    CHECK(has_remark(remarks, "next week"));
    CHECK(has_remark(remarks,
                     "a printed label was edited; a blueprint has no place for this | Question: Who owns the "
                     "seam (Bo knows)?"));
}

TEST_CASE("a printed line that is written once more is text that people wrote", "[ingest]") {
    std::string sheet = sheet_of(start + draft).text;
    sheet = replaced(sheet, "## Parking lot\n", "## Parking lot\n\n### Seam 2: Approves \u2192 Queues\n");
    CHECK(remarks_on(start + draft, sheet).size() == 1);
    sheet = replaced(sheet_of(start + draft).text,
                     "| ____________ | ____________ | ____________ | ____________ |",
                     "|  |  | Returns team | yes |");
    CHECK(has_remark(remarks_on(start + draft, sheet), "Owner: Returns team\nDue: yes"));
}

TEST_CASE("anchors and answers that were taken out are told", "[ingest]") {
    std::string sheet = sheet_of(start + draft).text;
    sheet = replaced(sheet, "<!-- seamark: returns.approve.enqueue owner --> ", "");
    sheet = replaced(sheet, "failure[2] mode --> Lost", "failure[2] mode --> ");
    sheet = replaced(sheet, "returns.approve.enqueue landed -->",
                     "returns.approve.enqueue lnded --> Acknowledged");
    const auto remarks = remarks_on(start + draft, sheet);
    CHECK(has_remark(remarks,
                     "anchors of `returns.approve.enqueue` are on the sheet no more, so nothing was read "
                     "for: landed"));
    CHECK(has_remark(remarks,
                     "the answer of `returns.approve.enqueue failure[2] mode` was taken out of the sheet"));
    CHECK(has_remark(remarks, "`<!-- seamark: returns.approve.enqueue lnded -->` names no cell"));
    CHECK(has_remark(remarks, "| Acknowledged ____________") == false);
    CHECK(has_remark(remarks, "| Acknowledged"));
}

TEST_CASE("what editors do on their own is no text that people wrote", "[ingest]") {
    const Sheet sheet = sheet_of(start + draft, {{"owner", "Ann"}});
    std::string edited = "\r\n";
    for (const char c : sheet.text) {
        edited += c == '\n' ? " \r\n" : c == '\'' ? "\u2019" : c == '|' ? " | " : std::string(1, c);
    }
    for (std::size_t at = edited.find("\r\n- "); at != std::string::npos; at = edited.find("\r\n- ")) {
        edited.replace(at, 4, "\r\n*   ");
    }
    for (std::size_t at = edited.find("| ---"); at != std::string::npos; at = edited.find("| ---")) {
        edited.replace(at, 5, "|:-----:");
    }
    const test::TakenIn taken = test::take_in(sheet.compiled, edited);
    CHECK(test::remarks_of(taken, edited).empty());
    CHECK(taken.text == replaced(start + draft, "  landed", "  owner \"Ann\"\n  landed"));
}

TEST_CASE("without its mark a sheet is compared with what would be printed now", "[ingest]") {
    const Sheet sheet = sheet_of(start + draft, {{"owner", "Ann"}});
    std::string bare = sheet.text.substr(0, sheet.text.find("<!-- seamark-printed"));
    const test::TakenIn taken = test::take_in(sheet.compiled, bare);
    CHECK(taken.ingestion.written == 1);
    CHECK(test::remarks_of(taken, bare).empty());
    bare = replaced(bare, "| Date | ____________ |", "| Date | 12 May |");
    CHECK(test::remarks_of(test::take_in(sheet.compiled, bare), bare).size() == 1);
}

TEST_CASE("a sheet of something else is refused", "[ingest]") {
    const test::Compiled compiled = test::compile_text(start + draft);
    const auto reason = [&](const std::string& sheet) {
        auto taken = driver::ingest_sheet(*compiled.workspace, compiled.compilation, sheet, {});
        REQUIRE(!taken);
        return taken.error();
    };
    CHECK(reason("# Notes\n").substr(0, 29) == "no anchor of a worksheet is i");
    CHECK(reason("<!-- seamark: claims.a.b owner --> Ann").find("of the blueprint `claims`") !=
          std::string::npos);
}

}  // namespace seamark
