#include <catch2/catch.hpp>

#include "diagram/graphemes.h"
#include "diagram/text.h"

using namespace seamark::diagram;

namespace {

const Font plain{10, false, false};

std::vector<std::string> lines_of(std::string_view text, double width) {
    return wrap(text, plain, width).lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text is measured by its glyphs", "[diagram]") {
    CHECK(text_width("WWWW", plain) > 2 * text_width("iiii", plain));
    CHECK(text_width("abc", {10, true, false}) > text_width("abc", plain));
    CHECK(text_width("abc", {20, false, false}) == Approx(2 * text_width("abc", plain)));
    // A full-width character is as wide as the font is high.
    CHECK(text_width("客户", plain) >= 20);
    CHECK(text_width("e\u0301", plain) == text_width("e", plain));
    CHECK(text_width("", plain) == 0);
}

TEST_CASE("text breaks at spaces into lines of about one length", "[diagram]") {
    CHECK(lines_of("Reads the confirmation", 200) == Lines{"Reads the confirmation"});
    CHECK(lines_of("Asks to return an item", 80) == Lines{"Asks to return", "an item"});
    CHECK(lines_of("  two \n\t words  ", 200) == Lines{"two words"});
    CHECK(lines_of("", 100).empty());
    CHECK(lines_of(" \n ", 100).empty());
}

TEST_CASE("no line is wider than asked for", "[diagram]") {
    const std::string_view texts[] = {"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
                                      "客户要求退回商品，并说明退货原因",
                                      "يطلب العميل إرجاع المنتج ويذكر السبب",
                                      // A family, four times.
                                      "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"
                                      "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"
                                      "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"
                                      "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"};
    for (const std::string_view text : texts) {
        const TextBlock block = wrap(text, plain, 80);
        CHECK(block.lines.size() > 1);
        CHECK(block.width <= 80);
        CHECK(block.height >= static_cast<double>(block.lines.size()) * line_height(plain));
    }
}

TEST_CASE("a break keeps every byte of the words", "[diagram]") {
    std::string joined;
    for (const std::string& line : lines_of("Donaudampfschifffahrtsgesellschaftskapitän", 50)) {
        joined += line;
    }
    CHECK(joined == "Donaudampfschifffahrtsgesellschaftskapitän");
}

TEST_CASE("closing punctuation starts no line", "[diagram]") {
    for (const std::string& line : lines_of("客户要求退回商品，并说明退货原因，和订单编号。", 42)) {
        CHECK(line.rfind("，", 0) != 0);
        CHECK(line.rfind("。", 0) != 0);
    }
}

TEST_CASE("a word that is too wide breaks between characters as people count them", "[diagram]") {
    const std::string_view characters[] = {
        "\U0001F1E9\U0001F1EA",                        // a flag
        "\U0001F469\u200D\U0001F469\u200D\U0001F467",  // a family
        "\U0001F44D\U0001F3FD",                        // a thumb with its skin
        "1\uFE0F\u20E3",                               // a keycap
        "e\u0301\u0323",                               // a letter with two marks
        "\u0E01\u0E49",                                // Thai, a tone above
        "\u0915\u094D\u0937\u093F",                    // Devanagari, a conjunct with a vowel sign
        "\u1112\u1161\u11AB",                          // Hangul in three letters
        "\u0628\u064E\u0651",                          // Arabic, two marks
    };
    for (const std::string_view character : characters) {
        CHECK(first_character(character) == character.size());
        std::string word;
        for (int i = 0; i < 12; ++i) {
            word += character;
        }
        const double width = 2.5 * text_width(character, plain);
        std::string joined;
        for (const std::string& line : lines_of(word, width)) {
            CHECK(line.size() % character.size() == 0);
            joined += line;
        }
        CHECK(joined == word);
        CHECK(lines_of(word, width).size() > 1);
    }
}

TEST_CASE("marks have no width, and ideographs have the full one", "[diagram]") {
    CHECK(text_width("\u0915\u0947", plain) == text_width("\u0915", plain));
    CHECK(text_width("\u05D0\u05B8", plain) == text_width("\u05D0", plain));
    CHECK(text_width("退货", plain) == Approx(20 * 1.03 * 1.03));
    CHECK(text_width("\U0001F389", plain) >= 12.5);
}

TEST_CASE("a bracket stands with what it opens or closes", "[diagram]") {
    for (const std::string& line : lines_of("客户（要求）退回「商品」并说明（原因）和「编号」", 43)) {
        for (const char* closing : {"）", "」"}) {
            CHECK(line.rfind(closing, 0) != 0);
        }
        for (const std::string opening : {"（", "「"}) {
            CHECK((line.size() < opening.size() || line.substr(line.size() - opening.size()) != opening));
        }
    }
}
