#include "schema/held_numbers.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "schema/read_number.h"

namespace seamark::schema {

namespace {

using base::Decimal;

std::optional<Decimal> end_of(const std::string& text) {
    return text.empty() ? std::nullopt : Decimal::parse(text);
}

std::string one(const std::string& zeros_behind, const std::string& zeros_before = "") {
    return zeros_before.empty() ? "1" + zeros_behind : "0." + zeros_before + "1";
}

}  // namespace

TEST_CASE("A range holds a number that a double has, or none", "[held_numbers]") {
    struct Row {
        std::string least, most;
        bool is_integer;
        std::string found;
    };
    const std::string large(308, '0');
    const std::string too_large(309, '0');
    const std::string too_small(330, '0');
    const Row row = GENERATE_COPY(values<Row>({
        {"", "", false, "0"},
        {"0.1", "0.1", false, "0.1"},
        {"0.5", "1.5", true, "1"},
        {"0.2", "0.8", true, "none"},
        {"-1.5", "-0.5", true, "-1"},
        // Each second whole number is a double there.
        {"9007199254740993", "9007199254740993", true, "none"},
        {"9007199254740993", "9007199254740995", true, "9007199254740994"},
        {"9007199254740993", "9007199254740993", false, "none"},
        {"0.10000000000000001", "0.10000000000000001", false, "0.10000000000000001"},
        {"0.1000000000000000001", "0.1000000000000000002", false, "none"},
        {"0.1000000000000000055", "0.1000000000000000056", false,
         "0.1000000000000000055511151231257827021181583404541015625"},
        {one(large), "", true, one(large)},
        {one(too_large), "", false, "none"},
        {"", "-" + one(too_large), false, "none"},
        {"", one(too_large), false, "0"},
        {one("", too_small), one("", too_small), false, "none"},
        {one("", too_small), "1", false, "1"},
    }));
    CAPTURE(row.least, row.most);
    const std::optional<Decimal> found = find_held({end_of(row.least), end_of(row.most)}, row.is_integer);
    CHECK((found ? found->to_string() : "none") == row.found);
}

TEST_CASE("No number in a range of which it is said that double precision holds none is held",
          "[held_numbers]") {
    std::mt19937 random(20270131);
    std::size_t empty = 0;
    for (int i = 0; i < 300; ++i) {
        const double value = std::ldexp(std::uniform_real_distribution<>(1, 2)(random),
                                        std::uniform_int_distribution<>(-4, 60)(random));
        Decimal number = shortest_print(value);
        number.digits += std::to_string(std::uniform_int_distribution<>(100, 998)(random));
        number.scale += 3;
        const Decimal least = *Decimal::parse(number.to_string());
        Decimal width = Decimal::from(1);
        width.scale = number.scale;
        const Decimal most = base::add(least, width);
        CAPTURE(least.to_string(), most.to_string());
        const std::optional<Decimal> found = find_held({least, most}, false);
        CHECK((!found || (Limits{least, most}.hold(*found) && is_held_by_double(*found))));
        if (found) {
            continue;
        }
        ++empty;
        for (int tenth = 0; tenth <= 10; ++tenth) {
            Decimal between = Decimal::from(tenth);
            between.scale = width.scale + 1;
            CHECK_FALSE(is_held_by_double(base::add(least, *Decimal::parse(between.to_string()))));
        }
    }
    CHECK(empty > 100);
}

TEST_CASE("Numbers too large or too small for a double become infinite or nothing", "[held_numbers]") {
    const auto of = [](const std::string& text) { return as_double(*Decimal::parse(text)); };
    CHECK(std::isinf(of(one(std::string(309, '0')))));
    CHECK(of("-" + one(std::string(309, '0'))) < 0);
    CHECK(of(one("", std::string(330, '0'))) == 0);
    CHECK(of("12.5") == 12.5);
}

}  // namespace seamark::schema
