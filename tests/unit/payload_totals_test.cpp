#include <catch2/catch.hpp>

#include "payload/totals.h"

namespace seamark::payload {

TEST_CASE("a percentage is rounded down, so that 100 is said of all only", "[totals]") {
    CHECK(percentage(99'996, 100'000) == "99.99");
    CHECK(percentage(999'999'999, 1'000'000'000) == "99.99");
    CHECK(percentage(100'000, 100'000) == "100");
    CHECK(percentage(0, 7) == "0.00");
    CHECK(percentage(1, 8) == "12.50");
    CHECK(percentage(2, 3) == "66.66");
}

TEST_CASE("whether a percentage is reached is decided exactly", "[totals]") {
    Totals totals{Plan()};
    const auto percent = [](const char* text) { return *base::Decimal::parse(text); };
    totals.payloads = 200;
    totals.complete = 199;
    CHECK(reaches(totals, percent("99.5")));
    CHECK_FALSE(reaches(totals, percent("99.500001")));
    totals.complete = 200;
    CHECK(reaches(totals, percent("100")));
    totals.payloads = 0;
    totals.complete = 0;
    CHECK_FALSE(reaches(totals, percent("0")));
}

TEST_CASE("counts are grouped", "[totals]") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1234567) == "1,234,567");
}

}  // namespace seamark::payload
