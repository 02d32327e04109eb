#include "worksheet/read_sheet.h"

#include <catch2/catch.hpp>
#include <random>

#include "emit/markdown.h"
#include "worksheet/printed_mark.h"
#include "worksheet/written_answer.h"

namespace seamark::worksheet {

namespace {

constexpr std::string_view owner_anchor = "<!-- seamark: returns.ask.work owner -->";
constexpr std::string_view landed_anchor = "<!-- seamark: returns.ask.work landed -->";

// What was typed into the one cell of a sheet.
std::string answer_in(const std::string& sheet) {
    const ReadSheet read = read_sheet(sheet);
    REQUIRE(!read.cells.empty());
    REQUIRE(read.cells.front().address);
    return read_answer(read.cells.front().answer.of(sheet));
}

std::string row_with(const std::string& typed) {
    return "| Question | Answer |\n| --- | --- |\n| Who? | " + std::string(owner_anchor) + typed +
           " |\n| Channel | Mail |\n";
}

std::string answer_of(const std::string& typed) {
    return answer_in(row_with(" " + typed));
}

std::string texts_of(const std::string& sheet) {
    std::string texts;
    for (const SheetLine& line : read_sheet(sheet).lines) {
        for (const SheetText& text : line.texts) {
            texts += std::string(text.stretch.of(sheet)) + ";";
        }
        texts += "\n";
    }
    return texts;
}

std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> parts = {"a",
                                                   "Team",
                                                   " ",
                                                   "  ",
                                                   "\n",
                                                   "|",
                                                   "`",
                                                   "\\",
                                                   "\\|",
                                                   "*",
                                                   "_",
                                                   "__",
                                                   "____",
                                                   "~~",
                                                   "[x]",
                                                   "(y)",
                                                   "#",
                                                   "-",
                                                   "1.",
                                                   "<b>",
                                                   "&amp;",
                                                   "&",
                                                   "-->",
                                                   "<!-- seamark: returns.ask.work owner -->",
                                                   "<br>",
                                                   "?",
                                                   "\"",
                                                   "'",
                                                   "$",
                                                   "@",
                                                   "https://x.org",
                                                   "\t",
                                                   "\u00E9",
                                                   "\u05D0\u05D1",
                                                   "\U0001F4E6",
                                                   "\u200F",
                                                   "\u201C",
                                                   ".",
                                                   "!",
                                                   "{",
                                                   "+",
                                                   "=",
                                                   "www.x.org"};
    std::string text;
    for (auto count = 1 + random() % 12; count > 0; --count) {
        text += parts[random() % parts.size()];
    }
    return text;
}

// Lines with nothing but blanks in them do not count at either end.
std::string without_empty_ends(const std::string& text) {
    constexpr const char* blanks = " \t\n";
    if (text.find_first_not_of(blanks) == std::string::npos) {
        return "";
    }
    const std::size_t line_feed = text.rfind('\n', text.find_first_not_of(blanks));
    const std::size_t first = line_feed == std::string::npos ? 0 : line_feed + 1;
    const std::size_t behind = std::min(text.find('\n', text.find_last_not_of(blanks)), text.size());
    return text.substr(first, behind - first);
}

}  // namespace

TEST_CASE("an answer is what the sheet's own escaping meant", "[ingest]") {
    std::mt19937 random(20270131);
    for (int i = 0; i < 20000; ++i) {
        const std::string meant = random_text(random);
        CAPTURE(meant);
        REQUIRE(without_empty_ends(answer_of(emit::escape_markdown(meant))) == without_empty_ends(meant));
    }
}

TEST_CASE("what people type is read as they mean it", "[ingest]") {
    const auto [typed, meant] = GENERATE(table<std::string, std::string>({
        {"____________", ""},
        {"", ""},
        {"____ tell the team ____", "tell the team"},
        {"________tell the team__", "tell the team"},
        {"__bold__", "__bold__"},
        {"__ tell the team _", "tell the team"},
        {"____________<br>Tell the team", "Tell the team"},
        {"Call ____ at noon", "Call ____ at noon"},
        {"~~tbd~~ Team A", "Team A"},
        {"~~tbd~~<br>Team A", "Team A"},
        {"Team ~~A~~ B", "Team B"},
        {"~~Team A~~", ""},
        {"one<br>two<BR/>three<br />four", "one\ntwo\nthree\nfour"},
        {"a \\| b", "a | b"},
        {"&lt;b&gt; &amp; &quot;x&quot; &#128230;", "<b> & \"x\" \U0001F4E6"},
        {"<b>now</b>", "<b>now</b>"},
        {"_urgent_ call", "_urgent_ call"},
        {"\u201Cnow\u201D", "\u201Cnow\u201D"},
        {"   padded \t", "padded"},
        {"\u00A0padded\u00A0 ", "padded"},
        {"____________\u00A0", ""},
        {"C:\\temp", "C:\\temp"},
        {"a\x07z", "a\u2407z"},
        {"line\vline", "line\nline"},
    }));
    CAPTURE(typed);
    CHECK(answer_of(typed) == meant);
}

TEST_CASE("an answer ends with its table's cell", "[ingest]") {
    const std::string anchor(owner_anchor);
    CHECK(answer_in("| " + anchor + "Team A|x|\n") == "Team A");
    CHECK(answer_in("| " + anchor + " Team A\n\nA paragraph.\n") == "Team A");
    CHECK(answer_in("| " + anchor + " Team A\n| next | row |\n") == "Team A");
    CHECK(answer_in("| " + anchor + " Team A\n# Heading | x\n") == "Team A");
    CHECK(answer_in("- " + anchor + " Team A") == "Team A");
    CHECK(answer_in("| " + anchor + " Team A \\\\| B |\n") == "Team A \\");
    CHECK(answer_in("| " + anchor + " Team A " + std::string(landed_anchor) + " B |\n") == "Team A");
}

TEST_CASE("a line end in a cell breaks the table and not the answer", "[ingest]") {
    const std::string anchor(owner_anchor);
    CHECK(answer_in("| Who? | " + anchor + " First call,\nthen mail |\n| x | y |\n") ==
          "First call,\nthen mail");
    CHECK(answer_in("| Who? | " + anchor + " First call,\r\nthen mail |\r\n| x | y |\r\n") ==
          "First call,\nthen mail");
    CHECK(answer_in("| Who? | " + anchor + " First call,  \n\n  then mail |\n") ==
          "First call,\n\nthen mail");
    CHECK(answer_in("| Who? | " + anchor + " First call,\\\nthen mail |\n") == "First call,\nthen mail");
    CHECK(answer_in("| Who? | " + anchor + " First call,\nthen mail\n\nSomething | else\n") ==
          "First call,\nthen mail");
}

TEST_CASE("an anchor is read however an editor laid it out", "[ingest]") {
    const auto address_in = [](const std::string& sheet) {
        const ReadSheet read = read_sheet(sheet);
        REQUIRE(read.cells.size() == 1);
        return read.cells.front().address ? model::to_string(*read.cells.front().address) : std::string();
    };
    CHECK(address_in("<!--seamark:  returns.ask.work\nfailure[late]\n  mode--> x") ==
          "returns.ask.work failure[late] mode");
    CHECK(address_in("<!\u2013 seamark: returns.ask.work owner \u2013> x") == "returns.ask.work owner");
    CHECK(address_in("| <!-- seamark: returns.ask.work ownr --> x |").empty());
    CHECK(address_in("| <!-- seamark: returns.ask.work owner x | y |\n").empty());
    CHECK(address_in("<!--\u00A0seamark:\u00A0returns.ask.work\u00A0owner --> x") ==
          "returns.ask.work owner");
    CHECK(address_in("<!-- SeaMark: returns.ask.work owner --> x") == "returns.ask.work owner");
    CHECK(address_in("\\<!-- seamark: returns.ask.work owner --\\> x") == "returns.ask.work owner");
    CHECK(answer_in("| Who? | \\<!-- seamark: returns.ask.work owner --\\> Ann |\n") == "Ann");
    CHECK(read_sheet("<!-- seamrk: --> <!-- a note -->").cells.empty());
}

TEST_CASE("an anchor that an editor escaped is one where the sheet has no other", "[ingest]") {
    const std::string escaped = "&lt;!-- seamark: returns.ask.work owner --&gt;";
    CHECK(answer_in("| Who? | " + escaped + " Ann |\n") == "Ann");
    const std::string typed = "| When? | " + std::string(landed_anchor) + " See " + escaped + " there |\n";
    REQUIRE(read_sheet(typed).cells.size() == 1);
    CHECK(answer_in(typed) == "See <!-- seamark: returns.ask.work owner --> there");
}

TEST_CASE("a cut anchor swallows no other", "[ingest]") {
    const std::string sheet =
        "| <!-- seamark: returns.ask.work ow | " + std::string(landed_anchor) + " Yes |\n";
    const ReadSheet read = read_sheet(sheet);
    REQUIRE(read.cells.size() == 2);
    CHECK_FALSE(read.cells[0].address);
    CHECK(read_answer(read.cells[1].answer.of(sheet)) == "Yes");
}

TEST_CASE("what stands around the answers is read by line and table cell", "[ingest]") {
    const std::string anchor(owner_anchor);
    CHECK(texts_of("# Title\n\n| A | B |\n| --- |:-:|\n| lead " + anchor +
                   " answer | more |\n- [ ] ____\n- [x] done\n") ==
          "# Title;\nA;B;\nlead;more;\n- [x] done;\n");
    const std::string sheet =
        "## Decisions\n| Votes | Owner | Due |\n| --- | --- | --- |\n| 3 | Ann | |\n\n| Item | Entry |\n| "
        "--- | --- |\n| Date | 12 May |\n";
    const ReadSheet read = read_sheet(sheet);
    REQUIRE(read.lines.size() == 5);
    CHECK(read.lines[2].heading == "Decisions");
    REQUIRE(read.lines[2].texts.size() == 2);
    CHECK(read.lines[2].texts[1].column == "Owner");
    REQUIRE(read.lines[4].texts.size() == 2);
    CHECK(read.lines[4].texts[1].column == "Date");
}

TEST_CASE("ticks are read with the name that they are about", "[ingest]") {
    const ReadSheet read =
        read_sheet("- [x] `order_id`: text\n* [ ] `refund`\n\nWhat comes back:\n\n- [X] `reply`\n");
    REQUIRE(read.ticks.size() == 3);
    CHECK(read.ticks[0].is_set);
    CHECK(read.ticks[0].name == "order_id");
    CHECK_FALSE(read.ticks[1].is_set);
    CHECK(read.ticks[1].list == read.ticks[0].list);
    CHECK(read.ticks[2].list != read.ticks[0].list);
}

TEST_CASE("a sheet's mark knows its lines and answers again", "[ingest]") {
    const std::string sheet = "# Title\n\n" + row_with(" Team \"A\" - B") + "\nText\n";
    const std::string printed = sheet + printed_comment(sheet);
    const ReadSheet read = read_sheet(printed);
    const PrintedMark mark = parse_mark(read.printed);
    CHECK(mark.lines == make_mark(read_sheet(sheet), sheet).lines);
    CHECK(mark.lines.size() == 5);
    REQUIRE(read.cells.size() == 1);
    CHECK(mark.cells.count(mark_of(read.cells.front(), printed)) == 1);
    const std::string edited = row_with("Team \u201CA\u201D \u2013  B");
    CHECK(mark.cells.count(mark_of(read_sheet(edited).cells.front(), edited)) == 1);
    const std::string other = row_with("Team \"B\" - B");
    CHECK(mark.cells.count(mark_of(read_sheet(other).cells.front(), other)) == 0);
    CHECK(parse_mark("AAAA\n.\nAAA").cells.empty());
    CHECK(parse_mark("AA-A . AAAA").lines.empty());
}

}  // namespace seamark::worksheet
