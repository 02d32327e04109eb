#include "worksheet/long_answers.h"

#include <catch2/catch.hpp>

#include "support/compile.h"
#include "worksheet/paper.h"
#include "worksheet/worksheet.h"

namespace seamark::worksheet {

namespace {

std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += "word" + std::to_string(i) + (i % 7 == 0 ? "\u9867\u5BA2 " : " ");
    }
    return text;
}

std::string text_of(const Line& line) {
    std::string text;
    for (const Piece& piece : line) {
        text += piece.text;
    }
    return text;
}

Table forms() {
    return {Table::Kind::Forms, {"Fails", "Notice", "Recover", "Owner", "Basis"}, {}, false};
}

}  // namespace

TEST_CASE("an answer that goes on a sheet is not cut", "[worksheet]") {
    std::vector<Line> row = {{text("It fails")}, {text(words(40))}, {}, {blank()}, {blank()}};
    const std::vector<Line> before = row;
    CHECK(cut_long_answers(forms(), row, 200, false).empty());
    CHECK(text_of(row[1]) == text_of(before[1]));
}

TEST_CASE("of an answer longer than a sheet nothing is lost", "[worksheet]") {
    const std::string answer = words(2000);
    std::vector<Line> row = {{code("late"), line_break(), text("It fails")},
                             {text(answer)},
                             {struck(answer), blank()},
                             {blank()},
                             {blank()}};
    const std::vector<LongAnswer> rests = cut_long_answers(forms(), row, 200, false);
    REQUIRE(rests.size() == 2);
    CHECK(rests[0].column == "Notice");
    CHECK(rests[1].column == "Recover");
    CHECK(rests[0].row == "It fails");
    CHECK(row_height(forms(), row, false) <= 200);
    const std::string start = text_of(row[1]);
    CHECK(start.substr(0, start.size() - std::string(" \u2026").size()) + text_of(rests[0].rest) == answer);
    Line rest = rests[0].rest;
    std::string joined;
    std::size_t parts = 0;
    for (; !rest.empty(); ++parts) {
        const Line part = take_start(rest, [](const Line& line) { return paragraph_height({line}) <= 100; });
        CHECK(paragraph_height({part}) <= 100);
        joined += text_of(part);
    }
    CHECK(joined == text_of(rests[0].rest));
    CHECK(parts > 1);
}

TEST_CASE("a text without a blank is broken between characters", "[worksheet]") {
    Line line = {text("\u9867\u5BA2\u9867\u5BA2")};
    const Line start = take_start(line, [](const Line& part) { return part.front().text.size() <= 7; });
    CHECK(start.front().text == "\u9867\u5BA2");
    CHECK(line.front().text == "\u9867\u5BA2");
}

// A title as long as a sheet left no room below it: each part held one character of an answer.
TEST_CASE("a title longer than a sheet stands whole on the first part alone", "[worksheet]") {
    const std::string name = words(500);
    const std::string answer = words(600);
    const std::string source = R"(blueprint x "X"
owner "T"
lane c "C" is customer
line interaction
lane b "B" is agent
line visibility
line internal
lane s "S" is system
state item : text 1..80
step ask ")" + name + R"(" in c { gives item }
step work "W" in b { needs item }
flow happy { ask -> work }
seam ask -> work { carries item owner "T" failure "f" { recovery ")" +
                               answer +
                               R"(" signal ? } }
)";
    const test::Compiled compiled = test::compile_text(source);
    Options options;
    options.format = Format::Html;
    const std::string html = emit_worksheet(compiled.workspace->view(compiled.compilation), options);
    std::size_t cards = 0;
    for (std::size_t at = html.find("<section class=\"card "); at != std::string::npos;
         at = html.find("<section class=\"card ", at + 1)) {
        ++cards;
    }
    CHECK(cards >= 2);
    CHECK(cards <= 12);
    CHECK(html.find("word599") != std::string::npos);
}

}  // namespace seamark::worksheet
