#include "schema/pattern_syntax.h"

#include <catch2/catch.hpp>

namespace seamark::schema {

TEST_CASE("What RE2 and ECMA-262 share is read", "[pattern_syntax]") {
    const std::string pattern =
        GENERATE(as<std::string>{}, "", "^ORD-[0-9]+$", "a|b|", "(?:ab)*c+?d{2}e{2,}f{2,5}?",
                 R"(\d\D\w\W\s\S\t\n\r\f\v)", R"(\.\*\/\\\x41)", R"([^a-z\d\-\]])", "[+-]", "[a-z-9]",
                 R"(\p{L}\P{Nd})", R"(\bfoo\B)", "a/b", "[.$^]", "\u00e9[\u4e2d-\u9fff]");
    CAPTURE(pattern);
    const auto read = parse_pattern(pattern);
    if (!read) {
        FAIL_CHECK(read.error().offset << ": " << read.error().message);
    }
}

TEST_CASE("A pattern may be cut anywhere", "[pattern_syntax]") {
    const std::string pattern = R"(^(?:a|[^\p{Lu}\-x-z\x41]{2,3}?)*\P{Nd}\b.\/$)";
    REQUIRE(parse_pattern(pattern));
    for (std::size_t begin = 0; begin <= pattern.size(); ++begin) {
        for (std::size_t length = 0; begin + length <= pattern.size(); ++length) {
            const std::string part = pattern.substr(begin, length);
            CAPTURE(part);
            const auto read = parse_pattern(part);
            CHECK((read || read.error().offset <= part.size()));
        }
    }
}

TEST_CASE("What only one of them has, or they read differently, has a place", "[pattern_syntax]") {
    const auto [pattern, offset] = GENERATE(table<std::string, std::size_t>({
        {"a(?=b)", 1},       // look-ahead
        {"(?i)a", 0},        // flags
        {"(?P<name>a)", 0},  // RE2's named group
        {R"((a)\1)", 3},     // back-reference
        {R"(a\z)", 1},       // end of text in RE2 alone
        {R"(\Qa\E)", 0},     // quotation
        {R"(\pL)", 0},       // a category without braces
        {R"(\p{L)", 3},
        {R"([\p{L)", 4},
        {R"(\P{)", 3},
        {R"(\p{Greek})", 3},  // a script, which ECMA-262 spells out
        {"[[:alpha:]]", 1},   // POSIX
        {"[]a]", 1},          // empty class or literal
        {"a{", 2},            // a literal brace in RE2
        {"a}", 1},
        {"a**", 2},
        {"^*", 2},
        {"a)", 1},
        {"(a", 2},
        {"[a", 2},
        {"[z-a]", 4},
        {R"([\d-z])", 5},
        {R"(\-)", 0},  // an escape that ECMA-262 has in
                       // classes only
        {"a{1001}", 6},
    }));
    CAPTURE(pattern);
    const auto read = parse_pattern(pattern);
    REQUIRE_FALSE(read);
    CHECK(read.error().offset == offset);
    CHECK_FALSE(read.error().message.empty());
}

}  // namespace seamark::schema
