#include "schema/format_shapes.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "schema/format.h"
#include "schema/pattern.h"
#include "source/utf8.h"

namespace seamark::schema {

namespace {

// Whether the patterns of the format's shape are found in the text.
class Shape {
  public:
    explicit Shape(std::string_view format) : shape_(shape_of_format(format)) {
        patterns_.emplace_back(shape_.whole);
        for (const std::string& pattern : shape_.further) {
            patterns_.emplace_back(pattern);
        }
    }

    bool fits(std::string_view text) const {
        const std::size_t length = source::count_scalars(text);
        bool fits = shape_.shortest <= length && length <= shape_.longest.value_or(length);
        for (const Pattern& pattern : patterns_) {
            fits = fits && pattern.is_found_in(text);
        }
        return fits;
    }

  private:
    const FormatShape& shape_;
    std::vector<Pattern> patterns_;
};

}  // namespace

TEST_CASE("The shape of a date is each day of the calendar and no other", "[format_shapes]") {
    const Shape shape("date");
    for (const int year : {0, 4, 100, 400, 1900, 2000, 2024, 2027, 2096, 2100, 9999}) {
        for (int month = 0; month <= 13; ++month) {
            for (int day = 0; day <= 32; ++day) {
                const std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
                CAPTURE(text);
                CHECK(shape.fits(text) == is_of_format("date", text));
            }
        }
    }
}

TEST_CASE("Every text of a format has its shape", "[format_shapes]") {
    const auto [format, text] = GENERATE(table<std::string, std::string>({
        {"date-time", "2027-01-31T09:30:00Z"},
        {"date-time", "2028-02-29t23:59:60.5z"},
        {"date-time", "2027-02-01T00:59:60+01:00"},
        {"date-time", "0000-12-31T00:00:00.0000000001-23:59"},
        {"duration", "P1W"},
        {"duration", "P1Y2M3DT4H5M6S"},
        {"duration", "PT0S"},
        {"duration", "P00012M"},
        {"uri", "a:/"},
        {"uri", "a:b"},
        {"uri", "https://user:x@[::1]:80/a%20b//c?d/?#e?"},
        {"uri", "file:///a"},
        {"email", "a@b.c"},
        {"email", "!#$%&'*+/=?^_`{|}~-.x@A-1.example"},
        {"email", std::string(64, 'a') + "@" + std::string(63, 'b') + "." + std::string(63, 'b') + "." +
                      std::string(63, 'b') + "." + std::string(63, 'b')},
    }));
    CAPTURE(format, text);
    CHECK(is_of_format(format, text));
    CHECK(Shape(format).fits(text));
}

TEST_CASE("What is nothing like a format has not its shape", "[format_shapes]") {
    const auto [format, text] = GENERATE(table<std::string, std::string>({
        {"date-time", "2027-02-30T09:30:00Z"},
        {"date-time", "2027-01-31T12:00:60Z"},
        {"date-time", "2027-01-31T24:00:00Z"},
        {"duration", "P"},
        {"duration", "P1Y2D"},
        {"duration", "P1DT"},
        {"uri", "a:"},
        {"uri", "a: b"},
        {"email", "a@b"},
        {"email", "a.@b.c"},
        {"email", std::string(65, 'a') + "@b.c"},
        {"email", "a@" + std::string(64, 'b') + ".c"},
    }));
    CAPTURE(format, text);
    CHECK_FALSE(is_of_format(format, text));
    CHECK_FALSE(Shape(format).fits(text));
}

}  // namespace seamark::schema
