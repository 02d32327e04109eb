#include "schema/format.h"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <string>

#include "base/check.h"

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

bool is_date(std::string_view text) {
    static const RE2 shape("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    int year = 0;
    int month = 0;
    int day = 0;
    return RE2::FullMatch(text, shape, &year, &month, &day) && is_day(year, month, day);
}

// A second of 60 is a leap second, which is the last one of a day in UTC.
bool is_time(std::string_view text) {
    static const RE2 shape("([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\\.[0-9]+)?(.*)");
    static const RE2 offset_shape("([+-])([01][0-9]|2[0-3]):([0-5][0-9])");
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::string offset;
    if (!RE2::FullMatch(text, shape, &hour, &minute, &second, &offset)) {
        return false;
    }
    std::string sign = "+";
    int offset_hours = 0;
    int offset_minutes = 0;
    const bool is_utc = offset == "Z" || offset == "z";
    if (!is_utc && !RE2::FullMatch(offset, offset_shape, &sign, &offset_hours, &offset_minutes)) {
        return false;
    }
    constexpr int minutes_a_day = 24 * 60;
    const int ahead = (sign == "+" ? 1 : -1) * (offset_hours * 60 + offset_minutes);
    const int utc_minute = (hour * 60 + minute - ahead + minutes_a_day) % minutes_a_day;
    return second < 60 || utc_minute == minutes_a_day - 1;
}

bool is_date_time(std::string_view text) {
    constexpr std::size_t date_length = 10;
    return text.size() > date_length && (text[date_length] == 'T' || text[date_length] == 't') &&
           is_date(text.substr(0, date_length)) && is_time(text.substr(date_length + 1));
}

bool is_duration(std::string_view text) {
    static const RE2 shape(
        "P(?:[0-9]+W"
        "|(?:[0-9]+D|[0-9]+M(?:[0-9]+D)?|[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?)?"
        "(?:T(?:[0-9]+S|[0-9]+M(?:[0-9]+S)?|[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?))?)");
    return text != "P" && RE2::FullMatch(text, shape);
}

bool is_uri(std::string_view text) {
    static const RE2 shape([] {
        const std::string escaped = "%[0-9A-Fa-f]{2}";
        const std::string in_name = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|" + escaped + ")";
        const std::string in_path = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|" + escaped + ")";
        const std::string in_user = "(?:[A-Za-z0-9._~!$&'()*+,;=:-]|" + escaped + ")";
        const std::string in_query = "(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|" + escaped + ")";
        const std::string host = "(?:\\[[0-9A-Fa-f:.]+\\]|" + in_name + "*)";
        const std::string authority = "(?:" + in_user + "*@)?" + host + "(?::[0-9]*)?";
        const std::string segments = "(?:/" + in_path + "*)*";
        return "[A-Za-z][A-Za-z0-9+.-]*:(?://" + authority + segments + "|/(?:" + in_path + "+" + segments +
               ")?|" + in_path + "+" + segments + ")(?:\\?" + in_query + "*)?(?:#" + in_query + "*)?";
    }());
    return RE2::FullMatch(text, shape);
}

bool is_email(std::string_view text) {
    static const RE2 shape(
        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])"
        "?");
    constexpr std::size_t longest_local_part = 64;
    constexpr std::size_t longest_domain = 255;
    const std::size_t at = text.rfind('@');
    return RE2::FullMatch(text, shape) && at <= longest_local_part && text.size() - at - 1 <= longest_domain;
}

struct Format {
    std::string_view name;
    bool (*is_of)(std::string_view text);
};

constexpr std::array<Format, 5> formats = {{
    {"date-time", is_date_time},
    {"date", is_date},
    {"duration", is_duration},
    {"uri", is_uri},
    {"email", is_email},
}};

}  // namespace

bool is_of_format(std::string_view format, std::string_view text) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [format](const Format& each) { return each.name == format; });
    SEAMARK_CHECK(found != formats.end());
    return found->is_of(text);
}

}  // namespace seamark::schema
