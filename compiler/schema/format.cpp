#include "schema/format.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <sys/socket.h>

#include "base/check.h"
#include "schema/format_shapes.h"

namespace seamark::schema {

namespace {

bool is_day(int year, int month, int day) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1) {
        return false;
    }
    const bool is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const int leap_day = month == 2 && is_leap_year ? 1 : 0;
    return day <= days[static_cast<std::size_t>(month) - 1] + leap_day;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// A number of two digits; -1 where none stands there.
int two_digits(const char* text) {
    return is_digit(text[0]) && is_digit(text[1]) ? (text[0] - '0') * 10 + (text[1] - '0') : -1;
}

// "2027-01-31". Read by hand, since payloads have many of them.
bool is_date(std::string_view text) {
    constexpr std::size_t length = 10;
    if (text.size() != length || text[4] != '-' || text[7] != '-') {
        return false;
    }
    const int century = two_digits(text.data());
    const int year = two_digits(text.data() + 2);
    const int month = two_digits(text.data() + 5);
    const int day = two_digits(text.data() + 8);
    return century >= 0 && year >= 0 && is_day(century * 100 + year, month, day);
}

// Minutes that a local time is ahead of UTC, of "Z" or "+01:30"; nothing where it is neither.
std::optional<int> read_offset(std::string_view text) {
    if (text == "Z" || text == "z") {
        return 0;
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const int hours = two_digits(text.data() + 1);
    const int minutes = two_digits(text.data() + 4);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    return (text[0] == '+' ? 1 : -1) * (hours * 60 + minutes);
}

// A second of 60 is a leap second, which is the last one of a day in UTC.
bool is_time(std::string_view text) {
    constexpr std::size_t shortest = 9;  // "09:30:00Z"
    if (text.size() < shortest || text[2] != ':' || text[5] != ':') {
        return false;
    }
    const int hour = two_digits(text.data());
    const int minute = two_digits(text.data() + 3);
    const int second = two_digits(text.data() + 6);
    text.remove_prefix(8);
    if (text.front() == '.') {
        const std::size_t fraction = std::min(text.find_first_not_of("0123456789", 1), text.size());
        if (fraction == 1) {
            return false;
        }
        text.remove_prefix(fraction);
    }
    const std::optional<int> ahead = read_offset(text);
    if (!ahead || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
        return false;
    }
    constexpr int minutes_a_day = 24 * 60;
    const int utc_minute = (hour * 60 + minute - *ahead + minutes_a_day) % minutes_a_day;
    return second < 60 || utc_minute == minutes_a_day - 1;
}

bool is_date_time(std::string_view text) {
    constexpr std::size_t date_length = 10;
    return text.size() > date_length && (text[date_length] == 'T' || text[date_length] == 't') &&
           is_date(text.substr(0, date_length)) && is_time(text.substr(date_length + 1));
}

bool is_duration(std::string_view text) {
    static const RE2 shape(shape_of_format("duration").whole);
    return RE2::FullMatch(text, shape);
}

// Behind the `[` of a URI's host.
bool is_ip_literal(std::string_view text) {
    const std::string address(text.substr(0, text.find(']')));
    in6_addr parsed{};
    return ::inet_pton(AF_INET6, address.c_str(), &parsed) == 1;
}

bool is_uri(std::string_view text) {
    static const RE2 shape(shape_of_format("uri").whole);
    if (!RE2::FullMatch(text, shape)) {
        return false;
    }
    const std::size_t bracket = text.find('[');
    return bracket == std::string_view::npos || is_ip_literal(text.substr(bracket + 1));
}

bool is_email(std::string_view text) {
    static const RE2 shape(shape_of_format("email").whole);
    constexpr std::size_t longest_local_part = 64;
    constexpr std::size_t longest_domain = 255;
    const std::size_t at = text.rfind('@');
    return RE2::FullMatch(text, shape) && at <= longest_local_part && text.size() - at - 1 <= longest_domain;
}

struct Format {
    std::string_view name;
    IsOfFormat is_of;
};

constexpr std::array<Format, 5> formats = {{
    {"date-time", is_date_time},
    {"date", is_date},
    {"duration", is_duration},
    {"uri", is_uri},
    {"email", is_email},
}};

}  // namespace

IsOfFormat judge_of_format(std::string_view format) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [format](const Format& each) { return each.name == format; });
    SEAMARK_CHECK(found != formats.end());
    return found->is_of;
}

bool is_of_format(std::string_view format, std::string_view text) {
    return judge_of_format(format)(text);
}

}  // namespace seamark::schema
