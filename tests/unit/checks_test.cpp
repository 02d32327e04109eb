#include <algorithm>
#include <catch2/catch.hpp>

#include "checks/check.h"
#include "diag/judge.h"
#include "support/compile.h"
#include "support/files.h"

using namespace seamark;
using test::Compiled;

namespace {

using Places = std::vector<std::string>;

// A text compiled, with its findings as they are judged.
struct Judged {
    Compiled compiled;
    std::vector<diag::Judged> findings;
};

std::vector<diag::Judged> judge(const Compiled& compiled, std::vector<diag::Finding> findings) {
    return diag::judge(std::move(findings), compiled.workspace->sources(), {});
}

Judged compile(std::string text) {
    Compiled compiled = test::compile_text(std::move(text));
    std::vector<diag::Judged> findings = judge(compiled, compiled.compilation.findings);
    return {std::move(compiled), std::move(findings)};
}

// "SM301 12:7" of each finding.
Places places(const Judged& run) {
    Places all;
    for (const diag::Judged& judged : run.findings) {
        const source::Span place = judged.finding.place;
        const auto position = run.compiled.workspace->sources()[place.file].position(place.begin);
        all.push_back(std::string(diag::info(judged.finding.code).id) + " " + std::to_string(position.line) +
                      ":" + std::to_string(position.column));
    }
    return all;
}

// A blueprint of fifteen steps with a call, recoveries that lead to steps of their own, and imports that only
// seams use.
std::string complete() {
    return test::read_file(test::tests_folder() / "support" / "complete.blueprint");
}

std::string without(std::string text, std::size_t begin, std::size_t end) {
    return text.erase(begin, end - begin);
}

std::string replaced(std::string text, std::string_view old_words, std::string_view new_words) {
    const std::size_t at = text.find(old_words);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(old_words, at + 1) == std::string::npos);
    return text.replace(at, old_words.size(), new_words);
}

// "12:7" of the text's only `words`.
std::string position_of(const std::string& text, std::string_view words) {
    const std::size_t at = text.find(words);
    REQUIRE(at != std::string::npos);
    const std::size_t line_start = text.rfind('\n', at) + 1;
    const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return std::to_string(lines + 1) + ":" + std::to_string(at - line_start + 1);
}

struct Piece {
    std::string header;  // its first line
    std::size_t begin;
    std::size_t end;
};

// The pieces of the text that begin at a line with `opening` and end with the line `closing`.
std::vector<Piece> pieces(const std::string& text, std::string_view opening, std::string_view closing) {
    std::vector<Piece> found;
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
        const std::size_t end = text.find(closing, at) + closing.size();
        found.push_back({text.substr(at + 1, text.find('\n', at + 1) - at - 1), at, end});
    }
    return found;
}

const diag::Finding& only_finding(const Judged& compiled) {
    REQUIRE(compiled.findings.size() == 1);
    return compiled.findings.front().finding;
}

std::string with_fixes(std::string text, const Judged& compiled) {
    for (auto judged = compiled.findings.rbegin(); judged != compiled.findings.rend(); ++judged) {
        if (judged->finding.fix) {
            for (const diag::Edit& edit : judged->finding.fix->edits) {
                text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
            }
        }
    }
    return text;
}

}  // namespace

TEST_CASE("a complete blueprint has no finding", "[checks]") {
    CHECK(places(compile(complete())) == Places{});
}

TEST_CASE("a seam taken out of a complete blueprint is one finding, at its arrow", "[checks]") {
    const std::string text = complete();
    const std::vector<Piece> seams = pieces(text, "\nseam ", "\n}\n");
    REQUIRE(seams.size() == 10);
    for (const Piece& seam : seams) {
        INFO(seam.header);
        const Judged compiled = compile(without(text, seam.begin, seam.end));
        // The way back of a call whose seam is missing may be its answer.
        REQUIRE(compiled.findings.size() == 1);
        CHECK(compiled.findings.front().finding.code == diag::Code::crossing_without_seam);
        const auto& about = compiled.findings.front().finding.about;
        CHECK(seam.header == "seam " + about[1] + " -> " + about[2] + " {");
    }
}

TEST_CASE("a way back without a seam is told that it may be an answer", "[checks]") {
    const Judged compiled = compile(replaced(complete(), "  answers order_total\n", ""));
    REQUIRE(places(compiled) ==
            Places{"SM301 " + position_of(complete(), "classify -> approve -> enqueue -> route ->")});
    CHECK(only_finding(compiled).notes.front().message ==
          "if this is the answer to `read_order -> look_up`, say `answers` on that seam: an answer needs no "
          "seam of "
          "its own");
}

TEST_CASE("the fix of a missing seam is a seam that only owes its answers", "[checks]") {
    // The way back of a call is asked for when the call's seam is there and does not say `answers`.
    constexpr diag::Code owed[] = {diag::Code::no_failure_mode, diag::Code::no_landing,
                                   diag::Code::no_seam_owner, diag::Code::unused_import,
                                   diag::Code::crossing_without_seam};
    const std::string text = complete();
    for (const Piece& seam : pieces(text, "\nseam ", "\n}\n")) {
        INFO(seam.header);
        const std::string shorter = without(text, seam.begin, seam.end);
        const Judged mended = compile(with_fixes(shorter, compile(shorter)));
        CHECK_FALSE(mended.findings.empty());
        for (const diag::Judged& judged : mended.findings) {
            INFO(judged.finding.message);
            // A carrier is no cell, so the one that the seam had named is not asked for again.
            CHECK(std::count(std::begin(owed), std::end(owed), judged.finding.code) == 1);
        }
    }
}

TEST_CASE(
    "the skeleton proposes what the receiver needs and the sender has, and all that the contract asks for",
    "[checks]") {
    std::string text = complete();
    const std::vector<Piece> seams = pieces(text, "\nseam approve -> enqueue", "\n}\n");
    const Judged compiled = compile(without(text, seams[0].begin, seams[0].end));
    CHECK(only_finding(compiled).fix->edits[0].text ==
          "\n\nseam approve -> enqueue {\n"
          "  carries order_id, refund_amount\n"
          "  owner ?\n"
          "  landed ?\n"
          "  failure schema_mismatch ? {\n    recovery ?\n    signal   ?\n  }\n"
          "  failure rejected ? {\n    recovery ?\n    signal   ?\n  }\n"
          "  failure silent_drop ? {\n    recovery ?\n    signal   ?\n  }\n"
          "}");
}

TEST_CASE("a skeleton without anything to propose carries `?`, behind the last flow where there is no seam",
          "[checks]") {
    const std::string text = R"(blueprint hotline
owner "Phone team"
lane customer is customer
line interaction
line visibility
lane desk is human
line internal
lane phone is system
step call in customer
step ring in phone
step answer in desk
step hear in customer
flow happy { call -> ring -> answer -> hear }
)";
    const Judged compiled = compile(text);
    CHECK(places(compiled) == Places{"SM301 13:22", "SM301 13:30", "SM301 13:40"});
    CHECK(compiled.findings[0].finding.fix->edits[0].text ==
          "\n\nseam call -> ring {\n  carries ?\n  owner ?\n  failure ? {\n    recovery ?\n    signal   ?\n  "
          "}\n}");
    CHECK(places(compile(with_fixes(text, compiled))).size() == 9);  // SM302, SM303 and SM306, three times
}

TEST_CASE("a recovery taken away is one finding, wherever it led", "[checks]") {
    const std::string text = complete();
    const std::vector<Piece> recoveries = pieces(text, "\n    recovery", "\n");
    std::size_t checked = 0;
    for (std::size_t at = text.find("    recovery"); at != std::string::npos;
         at = text.find("    recovery", at + 1)) {
        const std::size_t end = text.find('\n', at) + 1;
        INFO(text.substr(at, end - at));
        CHECK(only_finding(compile(without(text, at, end))).code == diag::Code::no_recovery);
        ++checked;
    }
    CHECK(checked == 18);
}

TEST_CASE("missing and `?` are one finding: at the `?`, else at the header", "[checks]") {
    const auto [old_words, new_words, code,
                place] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"owner \"Returns journey team\"\n", "\n", "SM201", "returns \"Returns processing\""},
        {"owner \"Returns journey team\"\n", "owner   ?\n", "SM201", "?"},
        {"flow happy {", "flow sunny {", "SM202", "returns \"Returns processing\""},
        {"  carries order_id\n  answers order_total\n", "  answers order_total\n", "SM302",
         "seam read_order -> look_up"},
        {"  carries order_id\n  answers order_total\n", "  carries ?\n  answers order_total\n", "SM302",
         "?\n  answers"},
        {"failure \"The mail bounces\"", "failure ?", "SM303", "? {\n    recovery \"The order page"},
        {"    recovery \"The order page shows the refund\"\n", "", "SM304", "failure \"The mail bounces\""},
        {"recovery \"The order page shows the refund\"", "recovery ?", "SM304", "?\n    signal \"Bounce"},
        {"  landed \"The store answers with the order\"\n", "", "SM305", "seam read_order -> look_up"},
        {"landed \"The store answers with the order\"", "landed ?", "SM305",
         "?\n  failure schema_mismatch \"The store"},
        {"  owner \"Order platform\"\n", "", "SM306", "seam read_order -> look_up"},
        {"owner \"Order platform\"", "owner ?", "SM306", "?\n  landed \"The store"},
        {"    signal \"Bounce rate by template\"\n", "", "SM307", "failure \"The mail bounces\""},
        {"signal \"Bounce rate by template\"", "signal ?", "SM307",
         "?\n  }\n}\n\nseam classify -> take_over"},
    }));
    INFO(old_words << " becomes " << new_words);
    const std::string text = replaced(complete(), old_words, new_words);
    CHECK(places(compile(text)) == Places{code + " " + position_of(text, place)});
}

TEST_CASE("a failure without an answer owes nothing else", "[checks]") {
    const std::string text =
        replaced(complete(),
                 "failure \"The mail bounces\" {\n    recovery \"The order page shows the refund\"\n"
                 "    signal \"Bounce rate by template\"\n  }",
                 "failure late ?");
    CHECK(places(compile(text)) == Places{"SM303 " + position_of(text, "?\n}\n\nseam classify")});
}

TEST_CASE("words that say nothing are one finding, at the words", "[checks]") {
    const auto [old_words, new_words] = GENERATE(table<std::string, std::string>({
        {"\"Returns journey team\"", "\"T.B.D.\""},
        {"\"Order platform\"", "\"\""},
        {"\"The store answers with the order\"", "\"n/a\""},
        {"\"The mail bounces\"", "\"To be decided\""},
        {"\"Bounce rate by template\"", "\"none\""},
        {"\"The order page shows the refund\"", "\"TODO!\""},
        {"\"The order page shows the refund\"", "\"the mail bounces...\""},
        {"\"The carrier pick-up moves to the next day\"", "\"LATE\""},
        {"\"The carrier pick-up moves to the next day\"", "\"IT ARRIVED AFTER IT MATTERED\""},
    }));
    INFO(old_words << " becomes " << new_words);
    const std::string text = replaced(complete(), old_words, new_words);
    CHECK(places(compile(text)) == Places{"SM313 " + position_of(text, new_words)});
}

TEST_CASE("one recovery pasted for three kinds is one finding, at the first of them", "[checks]") {
    const std::string pasted = "\"Page the shift lead\"";
    std::string text = replaced(complete(), "\"The draft is kept for a day and restored\"", pasted);
    text = replaced(text, "\"A new link on the order page\"", "\"page the shift lead!\"");
    CHECK(places(compile(text)) == Places{});
    text = replaced(text, "\"The second one is dropped by its number\"", "\"Page the shift-lead\"");
    const Judged compiled = compile(text);
    CHECK(places(compiled) == Places{"SM313 " + position_of(text, pasted)});
    CHECK(only_finding(compiled).notes.size() == 2);
}

TEST_CASE("lines and lanes out of order are one finding for one thing that was moved", "[checks]") {
    struct Case {
        std::vector<std::string> order;
        std::string wrong;
    };
    const std::string c = "lane customer is customer", a = "lane agent is agent", s = "lane shop is system";
    const std::string i = "line interaction", v = "line visibility", n = "line internal";
    const Case wanted = GENERATE_COPY(values<Case>({
        {{c, i, a, v, n, s}, ""},
        {{c, i, v, a, n, s}, ""},
        {{c, i, v, n, a, s}, ""},
        {{c, v, a, i, n, s}, i},
        {{c, i, a, n, v, s}, v},
        {{c, n, a, v, i, s}, i},
        {{v, c, i, a, n, s}, v},
        {{n, c, i, a, v, s}, n},
        {{i, a, v, c, n, s}, c},
        {{i, a, v, n, s, c}, c},
        {{a, c, i, v, n, s}, a},
        {{c, s, i, a, v, n}, s},
        {{c, a, v, n, s, i}, i},
        {{c, i, a, v, s, n}, n},
    }));
    std::string text = "blueprint shop owner \"Shop team\"\n";
    for (const std::string& line : wanted.order) {
        text += line + "\n";
    }
    INFO(text);
    text += "step ask in customer step sell in agent step book in shop step get in customer\n";
    text += "flow happy { ask -> sell -> book -> get }\n";
    Places found = places(compile(text));
    found.erase(std::remove_if(found.begin(), found.end(), [](const auto& place) { return place[2] == '3'; }),
                found.end());
    const bool is_lane = wanted.wrong.rfind("lane ", 0) == 0;
    const std::string place = is_lane ? wanted.wrong.substr(5) : wanted.wrong;
    CHECK(found == (wanted.wrong.empty() ? Places{} : Places{"SM204 " + position_of(text, place + "\n")}));
}

TEST_CASE("the order in which the checks run changes no finding", "[checks]") {
    const Compiled compiled =
        test::compile_file(test::examples_folder() / "workshop-draft" / "workshop-draft.blueprint");
    const driver::Compilation& draft = compiled.compilation;
    REQUIRE(draft.names_resolved);
    const model::Knowledge knowledge = model::build_knowledge(draft.model, draft.graph);
    const checks::Context context{draft.model, draft.graph,     draft.cells, compiled.workspace->sources(),
                                  knowledge,   draft.receivers, true};
    diag::Sink in_order;
    checks::run_all(context, in_order);
    diag::Sink in_reverse;
    const auto all = checks::all_checks();
    for (std::size_t i = all.size(); i-- > 0;) {
        all[i].run(context, in_reverse);
    }
    const auto shown = [&](diag::Sink& sink) {
        std::vector<std::string> findings;
        for (const diag::Judged& judged : judge(compiled, sink.take())) {
            findings.push_back(judged.fingerprint + " " + judged.finding.message);
        }
        return findings;
    };
    const std::vector<std::string> expected = shown(in_order);
    CHECK(expected.size() > 10);
    CHECK(shown(in_reverse) == expected);
}

TEST_CASE("while a name does not resolve, what needs the graph or the types waits", "[checks]") {
    std::string text =
        replaced(complete(), "needs label_url }\nstep print", "needs label_link }\nstep print");
    text = replaced(text, "owner \"Order platform\"", "owner ?");
    text = replaced(text, "seam enqueue -> route {", "seam enqueue -> told {");
    CHECK(places(compile(text)) == Places{"SM101 " + position_of(text, "label_link"),
                                          "SM306 " + position_of(text, "?\n  landed \"The store")});
}
