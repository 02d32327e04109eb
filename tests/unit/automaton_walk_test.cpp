#include "fixtures/automaton_walk.h"

#include <catch2/catch.hpp>

#include "schema/pattern.h"
#include "source/utf8.h"

namespace seamark::fixtures {

namespace {

AutomatonWalk walk_of(std::string_view pattern) {
    const auto syntax = schema::parse_pattern(pattern);
    REQUIRE(syntax);
    auto automaton = schema::build_search_automaton(syntax.value());
    REQUIRE(automaton);
    return AutomatonWalk(std::move(*automaton));
}

}  // namespace

TEST_CASE("A text of each wanted length is found where there is one", "[automaton_walk]") {
    // Pattern, the shortest length, and the longest or 0 for any.
    const auto [pattern, shortest, longest] = GENERATE(table<std::string, std::size_t, std::size_t>({
        {"", 0, 0},
        {"^$", 0, 0},
        {"^ORD-[0-9]+$", 5, 0},
        {"^[A-Z]{3}$", 3, 3},
        {"[0-9]{4}", 4, 0},
        {"^(a|bb|ccc){2,3}$", 2, 9},
        {R"(^\p{Lu}[^a-z]{0,2}x?$)", 1, 4},
        {R"(^[^\s\d]+@[\w.]+$)", 3, 0},
        {"^(?:a?){5}b$", 1, 6},
        {"foo|^.{12}$", 3, 0},
    }));
    CAPTURE(pattern);
    const schema::Pattern search(pattern);
    AutomatonWalk walk = walk_of(pattern);
    CHECK(walk.find_length(0, 100) == shortest);
    for (std::size_t length = 0; length < 30; ++length) {
        CAPTURE(length);
        const auto text = walk.find_text(length, "a1A");
        const bool is_expected = length >= shortest && (longest == 0 || length <= longest) && pattern != "^$";
        CHECK(text.has_value() == (is_expected || (pattern == "^$" && length == 0)));
        if (text) {
            CHECK(source::count_scalars(*text) == length);
            CHECK(search.is_found_in(*text));
        }
    }
}

TEST_CASE("Lengths have gaps where the pattern has", "[automaton_walk]") {
    AutomatonWalk walk = walk_of("^(abc)+$");
    CHECK(walk.find_length(4, 5) == std::nullopt);
    CHECK(walk.find_length(4, 9) == 6);
    CHECK(walk.find_text(9, "") == "abcabcabc");
}

TEST_CASE("Two patterns at once", "[automaton_walk]") {
    const auto of = [](std::string_view pattern) {
        return *schema::build_search_automaton(schema::parse_pattern(pattern).value());
    };
    AutomatonWalk walk(*schema::intersect(of("[0-9]{2}$"), of("^[a-z]+[0-9]+$")));
    CHECK(walk.find_length(0, 100) == 3);
    CHECK(walk.find_text(3, "a1") == "a11");
    AutomatonWalk without(*schema::subtract(of("^[a-z0-9]+$"), of("^[a-z]|1")));
    CHECK(without.find_length(0, 100) == 1);
    CHECK(without.find_text(3, "a1") == "0aa");
    AutomatonWalk nothing(*schema::intersect(of("^a"), of("^b")));
    CHECK(nothing.find_length(0, 100) == std::nullopt);
}

}  // namespace seamark::fixtures
