#include "rewrite/clauses.h"

#include <catch2/catch.hpp>
#include <random>

#include "parse/literals.h"
#include "parse/parse.h"
#include "source/utf8.h"

namespace seamark::rewrite {

namespace {

// The text that a file with this literal holds, read by the parser.
std::string read_back(const std::string& literal) {
    source::SourceMap sources;
    const auto& file = sources.add("a.blueprint", "blueprint a " + literal + "\n");
    diag::Sink sink;
    const parse::ParsedFile parsed = parse::parse(file, sink);
    CAPTURE(literal);
    REQUIRE(parsed.is_well_formed);
    REQUIRE(parsed.root->title);
    return std::string(parsed.root->title->value);
}

void check_round_trip(const std::string& text) {
    CAPTURE(text);
    REQUIRE_FALSE(find_unwritable(text));
    CHECK(quote(text).find('\n') == std::string::npos);
    CHECK(read_back(quote(text)) == text);
    CHECK(read_back(write_text(text, 0)) == text);
    CHECK(read_back(write_text(text, 6)) == text);
}

}  // namespace

TEST_CASE("a text reads back as what it was", "[rewrite]") {
    const std::string texts[] = {"",
                                 " ",
                                 "plain",
                                 "a \"quoted\" word",
                                 "\"",
                                 "\"\"\"",
                                 "\\",
                                 "\\n",
                                 "C:\\temp\\new",
                                 "ends with \\",
                                 "ends with \"",
                                 "tab\there",
                                 "\ttab first",
                                 " white first",
                                 "white last ",
                                 "two\nlines",
                                 "two\nlines with \"\"\" in them",
                                 "\"\"\"\"\"\"\nsix quotes",
                                 "quote last\n\"",
                                 "a\n\nblank line",
                                 "a\n \nwhite line",
                                 "a\nwhite last ",
                                 "a\nwhite last \nb",
                                 "\nstarts with a break",
                                 "ends with a break\n",
                                 "\n",
                                 "\n\n",
                                 " indented\n  both",
                                 "a\n  indented\n    more",
                                 "a\n\ttab",
                                 "a\\\nb",
                                 "back\\slash\nand \"quote\"",
                                 "emoji 📦 and 👩‍👩‍👧‍👦 family",
                                 "한국어\n日本語",
                                 "מִזְוָדָה אבדה",
                                 "العربية\nسطر",
                                 "\u202Eoverride\u202C",
                                 "\u2028line\u2029paragraph",
                                 "\uFEFFmark",
                                 "// no comment",
                                 "{ } ? -> ..",
                                 "\\u{1F4E6}",
                                 "?",
                                 "| pipe | `tick` <b>&amp;</b>"};
    for (const std::string& text : texts) {
        check_round_trip(text);
    }
}

TEST_CASE("a text made at random reads back as what it was", "[rewrite]") {
    const std::string parts[] = {"a",     " ", "\t", "\n",     "\"",     "\\", "\"\"\"", "n",
                                 "u{41}", "é", "📦",  "\u202E", "\u05D0", "?",  "//"};
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t count = random() % 12; count > 0; --count) {
            text += parts[random() % std::size(parts)];
        }
        check_round_trip(text);
    }
}

TEST_CASE("what no text can hold is found, and nothing else", "[rewrite]") {
    for (char32_t scalar = 0; scalar < 0x3000; ++scalar) {
        std::string text = "ab";
        source::append_utf8(text, scalar);
        std::string literal = "\"" + text + "\"";
        source::SourceMap sources;
        const auto& file =
            sources.add("a.blueprint", "blueprint a " + (find_unwritable(text) ? literal : quote(text)));
        diag::Sink sink;
        const bool reads = parse::parse(file, sink).is_well_formed;
        CAPTURE(static_cast<std::uint32_t>(scalar));
        CHECK((scalar == U'"' || scalar == U'\\' || reads == !find_unwritable(text)));
    }
    CHECK(find_unwritable("ab\r\nc") == std::size_t{2});
    CHECK(find_unwritable("a\xFF") == std::size_t{1});
    CHECK(find_unwritable("\uFFFE") == std::size_t{0});
    CHECK(with_line_feeds("a\r\nb\rc\n\r") == "a\nb\nc\n\n");
}

TEST_CASE("several lines are a block where nothing of them hides", "[rewrite]") {
    CHECK(write_text("Call the customer\n  today\n\nand \"note\" it", 4) ==
          "\"\"\"\n      Call the customer\n        today\n\n      and \"note\" it\n    \"\"\"");
    CHECK(write_text("one line", 4) == "\"one line\"");
    CHECK(write_text("white last \nhere", 4) == "\"white last \\nhere\"");
    CHECK(write_text(" white first\nhere", 4) == "\" white first\\nhere\"");
    CHECK(write_text("ends with a break\n", 4) == "\"ends with a break\\n\"");
}

TEST_CASE("characters that hide are written as escapes, letters as they are", "[rewrite]") {
    CHECK(quote("\u202Ea") == "\"\\u{202E}a\"");
    CHECK(quote("é 📦 א") == "\"é 📦 א\"");
}

TEST_CASE("clauses of a failure stand in one column", "[rewrite]") {
    CHECK(write_failure("late", quote("It comes late"),
                        {{"recovery", quote("Call")},
                         {"signal", "?"},
                         {"owner", quote("Ops")},
                         {"basis", "observed \"INC-1\""}},
                        2) ==
          "failure late \"It comes late\" {\n"
          "    recovery \"Call\"\n"
          "    signal   ?\n"
          "    owner    \"Ops\"\n"
          "    basis    observed \"INC-1\"\n"
          "  }");
    CHECK(write_failure("", "?", {}, 2) == "failure ?");
}

TEST_CASE("a long list goes on below its first name", "[rewrite]") {
    CHECK(write_list("carries", {"a", "b?"}, 2) == "carries a, b?");
    const std::vector<std::string> names(12, "a_name_of_16_chr");
    CHECK(
        write_list("carries", names, 2) ==
        "carries a_name_of_16_chr, a_name_of_16_chr, a_name_of_16_chr, a_name_of_16_chr, a_name_of_16_chr,\n"
        "          a_name_of_16_chr, a_name_of_16_chr, a_name_of_16_chr, a_name_of_16_chr, "
        "a_name_of_16_chr,\n"
        "          a_name_of_16_chr, a_name_of_16_chr");
}

}  // namespace seamark::rewrite
