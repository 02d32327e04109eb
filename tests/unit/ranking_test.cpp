#include "ranking/ranking.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/compile.h"

namespace seamark::ranking {

namespace {

const std::string shop = R"(blueprint shop
owner "=Shop, \"the\" | team"
lane customer is customer
line interaction
lane agent is agent
line visibility
line internal
state order : text
step ask "Asks | loudly" in customer { gives order }
step sell "Sells" in agent { needs order }
step leave "Leaves" in customer
flow happy { ask -> sell -> leave }
seam ask -> sell { carries order failure "Lost" { severity 7 } }
)";

std::string ranked(Format format, const std::string& text = shop) {
    const test::Compiled compiled = test::compile_text(text);
    REQUIRE(compiled.compilation.names_resolved);
    const emit::View view = compiled.workspace->view(compiled.compilation);
    return emit_ranking({&view}, format);
}

}  // namespace

TEST_CASE("the ranking is a table, totals, the next investment and the rule", "[ranking]") {
    CHECK(
        ranked(Format::Text) ==
        "RANK  OPEN  CELLS  SEVERITY  HAPPY  NO.  SEAM             JOURNEY OWNER\n"
        "1     4     4      -         yes    2    shop.sell.leave  =Shop, \"the\" | team\n"
        "2     2     4      7         yes    1    shop.ask.sell    =Shop, \"the\" | team\n"
        "\n"
        "OPEN  CELLS  SEAMS  BLUEPRINTS  JOURNEY OWNER\n"
        "6     8      2      1           =Shop, \"the\" | team\n"
        "\n"
        "The next investment: shop.sell.leave, 4 of 4 cells open.\n"
        "\n"
        "Most open cells first; then the worst severity declared for a failure that is unanswered or has no "
        "recovery; then what the happy path crosses; then order in the file, as the seams are numbered, and "
        "of "
        "the files. Severities are compared, never multiplied.\n");
}

TEST_CASE("the ranking in JSON has every row and every owner", "[ranking]") {
    const auto document = nlohmann::json::parse(ranked(Format::Json));
    REQUIRE(document.at("seams").size() == 2);
    const auto& second = document.at("seams").at(1);
    CHECK(second.at("rank") == 2);
    CHECK(second.at("identity") == "shop.ask.sell");
    CHECK(second.at("from") == "Asks | loudly");
    CHECK(second.at("open_cells") == 2);
    CHECK(second.at("worst_open_severity") == 7);
    CHECK_FALSE(document.at("seams").at(0).contains("worst_open_severity"));
    CHECK(document.at("owners").at(0).at("open_cells") == 6);
}

TEST_CASE("the ranking in CSV quotes what users wrote and lets no spreadsheet run it", "[ranking]") {
    CHECK(ranked(Format::Csv) ==
          "rank,blueprint,number,identity,from,to,open_cells,cells,worst_open_severity,in_happy,journey_"
          "owner,owner_open_cells,owner_cells,owner_seams,owner_blueprints\r\n"
          "1,\"shop\",2,\"shop.sell.leave\",\"Sells\",\"Leaves\",4,4,,yes,\"'=Shop, \"\"the\"\" | "
          "team\",6,8,2,1\r\n"
          "2,\"shop\",1,\"shop.ask.sell\",\"Asks | loudly\",\"Sells\",2,4,7,yes,\"'=Shop, \"\"the\"\" | "
          "team\",6,8,2,1\r\n");
}

TEST_CASE("no cell of the CSV begins as a formula does", "[ranking]") {
    for (const std::string start :
         {"=", "+", "-", "@", "\\t", "\\n", "＝", "＋", "－", "＠", "  =", "\u00A0+", " \u3000@"}) {
        CAPTURE(start);
        std::string text = shop;
        text.replace(text.find("=Shop"), 1, start);
        text.replace(text.find("Asks |"), 1, start);
        const std::string csv = ranked(Format::Csv, text);
        CHECK(csv.find(",\"'") != std::string::npos);
        for (const char* formula : {",\"=", ",\"+", ",\"-", ",\"@", ",\"\t", ",\"\n", ",\"＝", ",\"＋",
                                    ",\"－", ",\"＠", ",\" ", ",\"\u00A0"}) {
            CHECK(csv.find(formula) == std::string::npos);
        }
    }
}

TEST_CASE("occurrence and detection have no part in the ranking: no product of ordinals is formed",
          "[ranking]") {
    std::string text = shop;
    text.replace(text.find("severity 7"), 10, "severity 7 occurrence 10 detection 10");
    for (const Format format : {Format::Text, Format::Json, Format::Csv, Format::Markdown}) {
        CHECK(ranked(format, text) == ranked(format));
    }
}

TEST_CASE("a call that the happy path comes back over is on the happy path", "[ranking]") {
    const std::string call = R"(
step look "Looks up" in back { gives price }
flow rest { sell -> look }
seam sell -> look { carries order answers price landed "At once" owner "A" failure "Lost" { recovery "Again" } })";
    std::string text = shop + call;
    text.replace(text.find("line internal"), 13, "line internal lane back is system state price : int");
    text.replace(text.find("ask -> sell -> leave"), 20, "ask -> sell -> leave look -> sell");
    const auto document = nlohmann::json::parse(ranked(Format::Json, text));
    const auto& last = document.at("seams").at(2);
    CHECK(last.at("identity") == "shop.sell.look");
    CHECK(last.at("in_happy") == true);
}

TEST_CASE("an owner who is nobody is none", "[ranking]") {
    std::string text = shop;
    text.replace(text.find("\"=Shop, \\\"the\\\" | team\""), 24, "\"TBD\"");
    const auto document = nlohmann::json::parse(ranked(Format::Json, text));
    CHECK(document.at("owners").at(0).at("journey_owner") == "");
    CHECK(ranked(Format::Markdown, text).find("| – | 1 | 2 | 6 | 8 |") != std::string::npos);
}

TEST_CASE("the ranking in Markdown keeps its columns", "[ranking]") {
    const std::string markdown = ranked(Format::Markdown);
    CHECK(
        markdown.find(
            "| 2 | `shop` | 1 | Asks \\| loudly → Sells | 2 | 4 | 7 | yes | \\=Shop, \"the\" \\| team |\n") !=
        std::string::npos);
    CHECK(markdown.find("**The next investment: shop.sell.leave, 4 of 4 cells open.**") != std::string::npos);
}

TEST_CASE("the arrow between titles from right to left points to where the seam leads", "[ranking]") {
    std::string text = shop;
    text.replace(text.find("Asks | loudly"), std::string("Asks | loudly").size(), "שואל");
    CHECK(ranked(Format::Markdown, text).find("| 1 | \u200E\u2068שואל\u2069 → Sells |") != std::string::npos);
    CHECK(ranked(Format::Markdown).find("\u200E") == std::string::npos);
}

TEST_CASE("a ranking of nothing has no next investment", "[ranking]") {
    CHECK(emit_ranking({}, Format::Text).find("none, every cell is answered") != std::string::npos);
}

}  // namespace seamark::ranking
