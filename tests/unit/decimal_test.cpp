#include "base/decimal.h"

#include <catch2/catch.hpp>

namespace seamark::base {

namespace {

Decimal number(std::string_view text) {
    return *Decimal::parse(text);
}

}  // namespace

TEST_CASE("numbers keep every digit", "[decimal]") {
    for (const std::string_view text : {"0", "42", "-1", "0.7", "-0.001",
                                        "123456789012345678901234567890.123456789012345678901234567891"}) {
        CHECK(number(text).to_string() == text);
    }
    CHECK(number("007").to_string() == "7");
    CHECK(number("-0").to_string() == "0");
    CHECK(number("1.50").to_string() == "1.5");
    CHECK(number("10.0").to_string() == "10");
}

TEST_CASE("what is no number of the language is none", "[decimal]") {
    for (const std::string_view text : {"", "-", "1.", ".5", "1e5", "+1", "0x10", "1 "}) {
        CHECK_FALSE(Decimal::parse(text));
    }
}

TEST_CASE("numbers compare by value", "[decimal]") {
    CHECK(number("1.0") == number("1"));
    CHECK(number("-2") < number("-1"));
    CHECK(number("-1") < number("0.001"));
    CHECK(number("0.09") < number("0.1"));
    CHECK(number("99999999999999999999") < number("100000000000000000000"));
}

TEST_CASE("sums and differences are exact", "[decimal]") {
    CHECK(add(number("0.1"), number("0.2")).to_string() == "0.3");
    CHECK(add(number("999"), number("1")).to_string() == "1000");
    CHECK(subtract(number("1"), number("0.001")).to_string() == "0.999");
    CHECK(subtract(number("1"), number("1")).to_string() == "0");
    CHECK(subtract(number("-1"), number("1")).to_string() == "-2");
    CHECK(subtract(number("0"), number("5")).to_string() == "-5");
}

TEST_CASE("products are exact", "[decimal]") {
    CHECK(multiply(number("4"), number("1500")).to_string() == "6000");
    CHECK(multiply(number("-0.25"), number("0.4")).to_string() == "-0.1");
    CHECK(multiply(number("0"), number("-7")).to_string() == "0");
    CHECK(multiply(number("999999999999"), number("999999999999")).to_string() == "999999999998000000000001");
}

TEST_CASE("small integers come back as such", "[decimal]") {
    CHECK(number("-17").to_int64() == -17);
    CHECK_FALSE(number("1.5").to_int64());
    CHECK_FALSE(number("99999999999999999999").to_int64());
}

}  // namespace seamark::base
