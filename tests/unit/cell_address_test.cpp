#include "model/cell_address.h"

#include <catch2/catch.hpp>

using namespace seamark::model;

namespace {

Failure failure_of_kind(std::string_view kind) {
    Failure failure;
    if (!kind.empty()) {
        failure.kind_name = Name{kind, {}};
    }
    return failure;
}

}  // namespace

TEST_CASE("An address is written and read back", "[cell_address]") {
    const std::string text = GENERATE(
        as<std::string>(), "returns.approve.enqueue carries", "returns.approve.enqueue landed",
        "returns.approve.enqueue owner", "a.b.c failure[silent_drop] mode", "a.b.c failure[2] recovery",
        "a.b.c failure[+1] signal", "a.b.c failure[x1] owner", "a.b.c failure[10] basis", "returns owner");
    const auto address = parse_cell_address(text);
    REQUIRE(address);
    CHECK(to_string(*address) == text);
    const auto anchor = parse_anchor("<!-- seamark: " + text + " -->");
    REQUIRE(anchor);
    CHECK(to_anchor(*anchor) == "<!-- seamark: " + text + " -->");
}

TEST_CASE("The owners of the journey, a seam and a failure are three cells", "[cell_address]") {
    CHECK(parse_cell_address("a.b.c owner")->field == CellField::Owner);
    CHECK(parse_cell_address("a.b.c failure[1] owner")->field == CellField::FailureOwner);
    CHECK(parse_cell_address("a owner")->field == CellField::JourneyOwner);
}

TEST_CASE("What is no address is read as none", "[cell_address]") {
    const std::string text = GENERATE(
        as<std::string>(), "", "a.b.c", "a.b.c ", "a.b owner", "a.b.c.d owner", "a.1.c owner", "a.b.c mode",
        "a.b.c failure[0] mode", "a.b.c failure[01] mode", "a.b.c failure[] mode", "a.b.c failure[+] mode",
        "a.b.c failure[-1] mode", "a.b.c failure[1 mode", "a.b.c failure[1] landed", "a.b.c failure[1]  mode",
        "a.b.c failure[99999999999] mode", "a carries", "a failure[1] owner", "1a owner", " owner",
        "a.b.c owner --><!--", "a.b.c failure[a.b] mode");
    CAPTURE(text);
    CHECK_FALSE(parse_cell_address(text));
}

TEST_CASE("An anchor is the whole comment and nothing else", "[cell_address]") {
    CHECK_FALSE(parse_anchor("<!-- a.b.c owner -->"));
    CHECK_FALSE(parse_anchor("<!-- seamark: -->"));
    CHECK_FALSE(parse_anchor("<!-- seamark: a.b.c owner"));
    CHECK_FALSE(parse_anchor("<!-- seamark: a.b.c owner --> text"));
}

TEST_CASE("A failure is called by its kind where it is the first of it, by its place otherwise",
          "[cell_address]") {
    Seam seam;
    seam.failures = {failure_of_kind("late"), failure_of_kind(""), failure_of_kind("late"),
                     failure_of_kind("leaked")};
    const auto key_text = [&seam](std::uint32_t index) {
        return to_string(CellAddress{"a.b.c", failure_key(seam, index), CellField::Mode});
    };
    CHECK(key_text(0) == "a.b.c failure[late] mode");
    CHECK(key_text(1) == "a.b.c failure[2] mode");
    CHECK(key_text(2) == "a.b.c failure[3] mode");
    CHECK(key_text(3) == "a.b.c failure[leaked] mode");
}
