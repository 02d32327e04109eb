#include <catch2/catch.hpp>

#include "diag/render.h"
#include "diag/terminal_text.h"
#include "support/finding_at.h"

namespace seamark::diag {

namespace {

using test::finding_at;
using test::place_of;

std::string render_one(const source::SourceMap& sources, Finding finding,
                       Severity severity = Severity::Error) {
    Judged judged;
    judged.finding = std::move(finding);
    judged.severity = severity;
    return render_text({judged}, sources, {});
}

// The line of carets below the only excerpt.
std::string caret_line(const std::string& text) {
    const std::size_t caret = text.find('^');
    REQUIRE(caret != std::string::npos);
    const std::size_t start = text.rfind('\n', caret) + 1;
    return text.substr(start, text.find('\n', caret) - start);
}

}  // namespace

TEST_CASE("a finding in text has the layout of the documentation", "[render]") {
    source::SourceMap sources;
    const auto& file =
        sources.add("returns.blueprint", std::string(36, '\n') +
                                             "step classify in agent { gives return_reason }\n\n\n\n"
                                             "step route in wms { needs order_id, return_reason_ }\n");
    auto finding = finding_at(Code::unknown_name, file, "return_reason_", "`route` needs it");
    finding.label = "never reaches `wms`";
    finding.notes = {{"`classify` gives it here", place_of(file, "return_reason")},
                     {"and no place", std::nullopt}};
    finding.fix = Fix{"carry it", {{place_of(file, "return_reason_"), "one line"}}};
    CHECK(render_one(sources, finding) ==
          "error[SM101]: `route` needs it\n"
          "  --> returns.blueprint:41:37\n"
          "   |\n"
          "41 | step route in wms { needs order_id, return_reason_ }\n"
          "   |                                     ^^^^^^^^^^^^^^ never reaches `wms`\n"
          "   |\n"
          "note: `classify` gives it here\n"
          "  --> returns.blueprint:37:32\n"
          "note: and no place\n"
          "   = fix: carry it\n"
          "   = help: seamark explain SM101\n"
          "\n");
}

TEST_CASE("line numbers share one gutter up to two digits and widen it from three on", "[render]") {
    source::SourceMap sources;
    const auto& low = sources.add("a", "one\n");
    CHECK_THAT(render_one(sources, finding_at(Code::syntax, low, "one")),
               Catch::Contains("\n  --> a:1:1\n   |\n 1 | one\n   | ^^^\n   |\n   = help"));
    const auto& high = sources.add("a", std::string(99, '\n') + "one\n");
    CHECK_THAT(render_one(sources, finding_at(Code::syntax, high, "one")),
               Catch::Contains("\n   --> a:100:1\n    |\n100 | one\n    | ^^^\n    |\n    = help"));
}

TEST_CASE("carets stand under the characters they mean", "[render]") {
    source::SourceMap sources;
    const auto carets_under = [&](const std::string& line, const std::string& marked) {
        return caret_line(render_one(sources, finding_at(Code::syntax, sources.add("a", line), marked)));
    };
    CHECK(carets_under("ab x", "x") == "   |    ^");
    CHECK(carets_under("\tx", "x") == "   |     ^");
    CHECK(carets_under("ab\tx", "x") == "   |     ^");
    CHECK(carets_under("日本 x", "x") == "   |      ^");
    CHECK(carets_under("日本 x", "本") == "   |   ^^");
    CHECK(carets_under("e\u0301 x", "x") == "   |   ^");
    CHECK(carets_under("\U0001F4E6 x", "x") == "   |    ^");
    CHECK(carets_under("\u202E x", "x") == "   |          ^");
}

TEST_CASE("a place at the end of a line or of the file has one caret", "[render]") {
    source::SourceMap sources;
    const auto& file = sources.add("a", "one\r\ntwo");
    Finding finding = finding_at(Code::syntax, file, "one");
    finding.place = {file.id, 8, 8};
    CHECK_THAT(render_one(sources, finding), Catch::Contains(" 2 | two\n   |    ^\n"));
    finding.place = {file.id, 3, 5};
    CHECK_THAT(render_one(sources, finding), Catch::Contains(" 1 | one\n   |    ^\n"));
}

TEST_CASE("a place over several lines shows the first", "[render]") {
    source::SourceMap sources;
    const auto& file = sources.add("a", "seam a -> b {\n}\n");
    CHECK_THAT(render_one(sources, finding_at(Code::syntax, file, "{\n}")),
               Catch::Contains(" 1 | seam a -> b {\n   |             ^\n   |\n   = help"));
}

TEST_CASE("what steers a terminal is shown, never passed on", "[render]") {
    source::SourceMap sources;
    const auto& file = sources.add("a\x1b.blueprint", "x \x1b[2J \u202E \u2066 \xFF\n");
    auto finding = finding_at(Code::unreadable_text, file, "x", "message \x07");
    finding.label = "label \u200B";
    finding.notes = {{"note \u2028", std::nullopt}};
    finding.fix = Fix{"fix \u061C", {{finding.place, "a\n\u202E\n"}}};
    const std::string text = render_one(sources, finding);
    CHECK_THAT(text, Catch::Contains("message \\u{7}\n") && Catch::Contains("label \\u{200B}") &&
                         Catch::Contains("note \\u{2028}") && Catch::Contains("a\\u{1B}.blueprint") &&
                         Catch::Contains("= fix: fix \\u{61C}\n     a\n     \\u{202E}\n") &&
                         Catch::Contains("x \\u{1B}[2J \\u{202E} \\u{2066} \\xFF\n"));
    CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("color paints the severity and takes nothing away", "[render]") {
    source::SourceMap sources;
    const auto& file = sources.add("a", "one\n");
    Judged judged;
    judged.finding = finding_at(Code::no_signal, file, "one");
    judged.severity = Severity::Warning;
    std::string painted = render_text({judged}, sources, {true});
    CHECK_THAT(painted, Catch::Contains("\x1b[1;33mwarning[SM307]\x1b[0m"));
    for (std::size_t at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b', at)) {
        painted.erase(at, painted.find('m', at) - at + 1);
    }
    CHECK(painted == render_text({judged}, sources, {false}));
}

TEST_CASE("a waived finding is a note that says why", "[render]") {
    source::SourceMap sources;
    const auto& file = sources.add("a", "one\n");
    Judged judged;
    judged.finding = finding_at(Code::no_signal, file, "one");
    judged.severity = Severity::Note;
    judged.finding.waived_because = "agreed in May";
    CHECK_THAT(render_text({judged}, sources, {}),
               Catch::StartsWith("note[SM307]: ") && Catch::Contains("\n   = waived: agreed in May\n"));
}

TEST_CASE("columns of a terminal", "[render]") {
    CHECK(terminal_text("").columns == 0);
    CHECK(terminal_text("a\u0308\u200Db").columns == 2);
    CHECK(terminal_text("\uFF21").columns == 2);
    CHECK(terminal_text("\uFF71").columns == 1);
    CHECK(terminal_text("\t", 3).columns == 1);
    CHECK(terminal_text("\t", 4).columns == 4);
    CHECK(terminal_text("\x7F").bytes == "\\u{7F}");
}

}  // namespace seamark::diag
