#include "parse/literals.h"

#include <catch2/catch.hpp>

namespace seamark::parse {

TEST_CASE("escapes stand for what the language says", "[literals]") {
    CHECK(decode_string(R"("a \"b\" \\ c")") == "a \"b\" \\ c");
    CHECK(decode_string(R"("one\ntwo\tthree")") == "one\ntwo\tthree");
    CHECK(decode_string(R"("\u{1F4E6} \u{e9}")") == "\xF0\x9F\x93\xA6 \xC3\xA9");
    CHECK(decode_string(R"("")").empty());
}

TEST_CASE("what is no escape is found where it stands", "[literals]") {
    const auto bad = [](std::string_view literal) {
        std::vector<std::string> texts;
        for (const BadEscape& escape : find_bad_escapes(literal)) {
            texts.emplace_back(literal.substr(escape.offset, escape.length));
        }
        return texts;
    };
    CHECK(bad(R"("fine \" \\ \n \t \u{41}")").empty());
    CHECK(bad(R"("\q and \x41")") == std::vector<std::string>{"\\q", "\\x"});
    CHECK(bad(R"("\u{110000}")") == std::vector<std::string>{"\\u{110000}"});
    CHECK(bad(R"("\u{D800}")") == std::vector<std::string>{"\\u{D800}"});
    CHECK(bad(R"("\u0041")") == std::vector<std::string>{"\\u"});
    CHECK(bad(R"("\u{}")") == std::vector<std::string>{"\\u{"});
}

TEST_CASE("a text over several lines loses the indentation its lines share", "[literals]") {
    CHECK(decode_string("\"\"\"\n    one\n      two\n\n    three\n    \"\"\"") == "one\n  two\n\nthree");
    CHECK(decode_string("\"\"\"one\n   two\n   three\"\"\"") == "one\ntwo\nthree");
    CHECK(decode_string("\"\"\"\r\n  one\r\n  two\r\n  \"\"\"") == "one\ntwo");
    CHECK(decode_string("\"\"\"on one line\"\"\"") == "on one line");
    CHECK(decode_string("\"\"\"\n  say \"hi\" and \\\"\\\"\\\"\n\"\"\"") == "say \"hi\" and \"\"\"");
    CHECK(decode_string("\"\"\"\"\"\"").empty());
}

TEST_CASE("an escape is not indentation", "[literals]") {
    CHECK(decode_string("\"\"\"\n  \\tone\n  two\n\"\"\"") == "\tone\ntwo");
}

TEST_CASE("durations are milliseconds", "[literals]") {
    CHECK(decode_duration("250ms") == 250);
    CHECK(decode_duration("30s") == 30'000);
    CHECK(decode_duration("5m") == 300'000);
    CHECK(decode_duration("2h") == 7'200'000);
    CHECK(decode_duration("3d") == 259'200'000);
    CHECK_FALSE(decode_duration("99999999999999999999d"));
}

TEST_CASE("dates are days of the calendar", "[literals]") {
    CHECK(decode_date("2027-01-31"));
    CHECK(decode_date("2024-02-29"));
    CHECK(decode_date("2000-02-29"));
    CHECK_FALSE(decode_date("1900-02-29"));
    CHECK_FALSE(decode_date("2027-02-29"));
    CHECK_FALSE(decode_date("2027-04-31"));
    CHECK_FALSE(decode_date("2027-13-01"));
    CHECK_FALSE(decode_date("2027-00-10"));
    CHECK_FALSE(decode_date("2027-01-00"));
}

}  // namespace seamark::parse
