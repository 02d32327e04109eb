#include "schema/format.h"

#include <catch2/catch.hpp>

namespace seamark::schema {

TEST_CASE("Formats are those of their RFCs", "[format]") {
    const auto [format, text, is_of] = GENERATE(table<std::string, std::string, bool>({
        {"date", "2028-02-29", true},
        {"date", "2027-02-29", false},
        {"date", "1900-02-29", false},
        {"date", "2027-1-31", false},
        {"date-time", "2027-01-31T09:30:00Z", true},
        {"date-time", "2027-01-31t09:30:00.123456789+14:00", true},
        {"date-time", "2027-01-31T23:59:60Z", true},
        {"date-time", "2027-02-01T00:59:60+01:00", true},
        {"date-time", "2027-01-31T22:59:60Z", false},
        {"date-time", "2027-01-31T24:00:00Z", false},
        {"date-time", "2027-01-31T09:30:00", false},
        {"date-time", "2027-01-31 09:30:00Z", false},
        {"duration", "P1Y2M3DT4H5M6S", true},
        {"duration", "PT15M", true},
        {"duration", "P2W", true},
        {"duration", "P1Y2D", false},
        {"duration", "PT", false},
        {"duration", "P", false},
        {"duration", "PT1.5S", false},
        {"uri", "https://someone@example.com:8080/a/b?c=d#e", true},
        {"uri", "urn:example:1042", true},
        {"uri", "mailto:a@example.com", true},
        {"uri", "https://[2001:db8::1]/", true},
        {"uri", "/relative", false},
        {"uri", "https://example.com/a b", false},
        {"uri", "https://example.com/%zz", false},
        {"uri", "https://example.com/\u00e4", false},
        {"email", "service.desk+1@shop.example", true},
        {"email", "a..b@example.com", false},
        {"email", "@example.com", false},
        {"email", "someone@", false},
        {"email", "some one@example.com", false},
    }));
    CAPTURE(format, text);
    CHECK(is_of_format(format, text) == is_of);
}

TEST_CASE("A mail address has at most 64 characters before its sign and 255 behind it", "[format]") {
    CHECK(is_of_format("email", std::string(64, 'a') + "@example.com"));
    CHECK_FALSE(is_of_format("email", std::string(65, 'a') + "@example.com"));
    std::string labels;
    for (int i = 0; i < 25; ++i) {
        labels += "example.ex";
    }
    CHECK(is_of_format("email", "a@" + labels + "ample"));
    CHECK_FALSE(is_of_format("email", "a@" + labels + "amples"));
}

}  // namespace seamark::schema
