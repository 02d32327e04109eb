#include <catch2/catch.hpp>

#include "diagram/mermaid_text.h"

using seamark::diagram::mermaid_text;
using seamark::diagram::mermaid_title;

TEST_CASE("plain words stay as they are in Mermaid", "[diagram]") {
    CHECK(mermaid_text("Asks to return an item (twice), isn't it?") ==
          "Asks to return an item (twice), isn't it?");
    CHECK(mermaid_text("order_id, sign-off 2.5 waits: no") == "order_id, sign-off 2.5 waits: no");
    CHECK(mermaid_text("客户 ✓ 📦") == "客户 ✓ 📦");
}

TEST_CASE("an order to turn the chart is an entity, other directions are words", "[diagram]") {
    CHECK(mermaid_text("accTitle\ndirection RL") == "accTitle #100;irection RL");
    CHECK(mermaid_text("the direction\u00A0 TBD") == "the #100;irection\u00A0 TBD");
    CHECK(mermaid_text("direction of travel, directionLR, direction") ==
          "direction of travel, directionLR, direction");
}

TEST_CASE("what Mermaid, Markdown or HTML would read is an entity", "[diagram]") {
    CHECK(mermaid_text("\"a\" <b> & #35; `c`") == "#34;a#34; #60;b#62; #38; #35;35#59; #96;c#96;");
    CHECK(mermaid_text("1. one") == "1#46; one");
    CHECK(mermaid_text("- list") == "#45; list");
    CHECK(mermaid_text("a--b") == "a#45;#45;b");
    CHECK(mermaid_text("_it_ x") == "#95;it#95; x");
    CHECK(mermaid_text("https://www.example.org") == "https#58;//www#46;example.org");
    CHECK(mermaid_text("$$x$$") == "#36;\u2060#36;x#36;\u2060#36;");
    CHECK(mermaid_text("fab:fa-x") == "fab#58;\u2060fa-x");
    CHECK(mermaid_text("a\\nb") == "a#92;\u2060nb");
    CHECK(mermaid_text("a\nb\tc\u0085d\u2028e") == "a b c d e");
}

TEST_CASE("a chart's title is one string of YAML without HTML", "[diagram]") {
    CHECK(mermaid_title("a \"b\" \\ <i>\n- c: #d") == "\"a \\\"b\\\" \\\\ ‹i› - c: #d\"");
}
