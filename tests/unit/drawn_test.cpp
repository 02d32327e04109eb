#include "support/drawn.h"

#include <catch2/catch.hpp>

namespace seamark::test {

namespace {

std::vector<Drawn> drawn(std::string_view text) {
    const auto result = read_drawn("a", text);
    REQUIRE(std::holds_alternative<std::vector<Drawn>>(result));
    return std::get<std::vector<Drawn>>(result);
}

std::uint32_t bad_line(std::string_view text) {
    const auto result = read_drawn("a", text);
    REQUIRE(std::holds_alternative<BadDrawing>(result));
    return std::get<BadDrawing>(result).line;
}

}  // namespace

TEST_CASE("a drawing belongs to the source line above it", "[drawn]") {
    CHECK(drawn("one\n//  ^ SM101\n//^ SM102\ntwo\n") ==
          std::vector<Drawn>{{"a", 1, 3, "SM102"}, {"a", 1, 5, "SM101"}});
    CHECK(drawn("// a comment\n\ntwo\n//     ^ SM101  ^ SM307\n") ==
          std::vector<Drawn>{{"a", 3, 8, "SM101"}, {"a", 3, 17, "SM307"}});
}

TEST_CASE("the first two columns have a mark of their own", "[drawn]") {
    CHECK(drawn("one\n//@1 SM201\n//@2 SM202 ^ SM203\n") ==
          std::vector<Drawn>{{"a", 1, 1, "SM201"}, {"a", 1, 2, "SM202"}, {"a", 1, 12, "SM203"}});
}

TEST_CASE("a drawing that cannot be read is a mistake of the case", "[drawn]") {
    CHECK(bad_line("one\n//   ^\n") == 2);
    CHECK(bad_line("//   ^ SM101\n") == 1);
    CHECK(bad_line("one\n//   ^ SM999\n") == 2);
    CHECK(bad_line("one\n    //   ^ SM101\n") == 2);
    CHECK(bad_line("one\n//   ^ SM101 because\n") == 2);
}

}  // namespace seamark::test
