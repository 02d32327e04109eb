#include "fixtures/number_samples.h"

#include <catch2/catch.hpp>

namespace seamark::fixtures {

namespace {

std::optional<base::Decimal> end_of(const std::string& text) {
    return text.empty() ? std::nullopt : base::Decimal::parse(text);
}

std::string text_of(const std::optional<base::Decimal>& number) {
    return number ? number->to_string() : "none";
}

}  // namespace

TEST_CASE("Numbers stand on both sides of each end", "[number_samples]") {
    struct Row {
        std::string least, most;
        bool is_integer;
        std::string at_least, at_most, below, above;
    };
    const Row row = GENERATE(values<Row>({
        {"0", "1", false, "0", "1", "-0.01", "1.01"},
        {"0.7", "", false, "0.7", "none", "0.699", "none"},
        {"1", "3", true, "1", "3", "0", "4"},
        {"0.5", "3.5", true, "1", "3", "0", "4"},
        {"-3.5", "-0.5", true, "-3", "-1", "-4", "0"},
        // As far as 15 digits tell numbers apart, and with numbers that double precision holds: here each
        // 2048th.
        {"12345678901234567890", "", true, "12345678901234569216", "none", "12345678901234468864", "none"},
        {"", "0.1234567890123456", false, "none", "0.1234567890123456", "none", "0.1234567890123556"},
    }));
    CAPTURE(row.least, row.most);
    const NumberSamples samples = number_samples({end_of(row.least), end_of(row.most)}, row.is_integer);
    CHECK(text_of(samples.least) == row.at_least);
    CHECK(text_of(samples.most) == row.at_most);
    CHECK(text_of(samples.below) == row.below);
    CHECK(text_of(samples.above) == row.above);
}

TEST_CASE("Fractions and ordinary numbers are inside of the range", "[number_samples]") {
    const auto inside = [](const char* least, const char* most, bool is_integer) {
        const NumberSamples samples = number_samples({end_of(least), end_of(most)}, is_integer);
        return text_of(samples.fraction) + " " + text_of(samples.ordinary);
    };
    CHECK(inside("", "", false) == "0.5 12.5");
    CHECK(inside("", "", true) == "0.5 12");
    CHECK(inside("100", "", false) == "100.5 100");
    CHECK(inside("0.1", "0.2", false) == "0.15 0.1");
    CHECK(inside("3", "3", true) == "none 3");
    CHECK(inside("5", "2", true) == "none none");
}

}  // namespace seamark::fixtures
