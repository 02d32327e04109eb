#include "schema/format_shapes.h"

#include <algorithm>

#include "base/check.h"

namespace seamark::schema {

namespace {

std::string anchored(const std::string& pattern) {
    return "^(?:" + pattern + ")$";
}

std::string any_of(const std::string& a, const std::string& b) {
    return "(?:" + a + "|" + b + ")";
}

// RFC 3339, full-date.
std::string date() {
    const std::string long_month = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
    const std::string short_month = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
    const std::string february = "02-(?:0[1-9]|1[0-9]|2[0-8])";
    const std::string leap_year =
        "(?:(?:[02468][048]|[13579][26])00|[0-9]{2}(?:0[48]|[2468][048]|[13579][26]))";
    return any_of("[0-9]{4}-(?:" + long_month + "|" + short_month + "|" + february + ")",
                  leap_year + "-02-29");
}

// RFC 3339, date-time. A leap second behind an offset is not looked at further.
std::string date_time() {
    const std::string fraction = "(?:\\.[0-9]+)?";
    const std::string minute = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    const std::string offset = "[+-]" + minute;
    return date() + "[Tt](?:" + minute + ":[0-5][0-9]" + fraction + any_of("[Zz]", offset) + "|23:59:60" +
           fraction + "[Zz]|" + minute + ":60" + fraction + offset + ")";
}

// RFC 3339, appendix A.
std::string duration() {
    const std::string days = "(?:[0-9]+D|[0-9]+M(?:[0-9]+D)?|[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?)";
    const std::string time = "T(?:[0-9]+S|[0-9]+M(?:[0-9]+S)?|[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?)";
    return "P(?:[0-9]+W|" + days + "(?:" + time + ")?|" + time + ")";
}

// RFC 3986, but for what stands between brackets.
std::string uri() {
    const std::string escaped = "%[0-9A-Fa-f]{2}";
    const std::string in_name = any_of("[A-Za-z0-9._~!$&'()*+,;=-]", escaped);
    const std::string in_path = any_of("[A-Za-z0-9._~!$&'()*+,;=:@-]", escaped);
    const std::string in_user = any_of("[A-Za-z0-9._~!$&'()*+,;=:-]", escaped);
    const std::string in_query = any_of("[A-Za-z0-9._~!$&'()*+,;=:@/?-]", escaped);
    const std::string host = any_of("\\[[0-9A-Fa-f:.]+\\]", in_name + "*");
    const std::string authority = "(?:" + in_user + "*@)?" + host + "(?::[0-9]*)?";
    const std::string segments = "(?:/" + in_path + "*)*";
    return "[A-Za-z][A-Za-z0-9+.-]*:(?://" + authority + segments + "|/(?:" + in_path + "+" + segments +
           ")?|" + in_path + "+" + segments + ")(?:\\?" + in_query + "*)?(?:#" + in_query + "*)?";
}

// RFC 5321, a dot-string at a domain name of two labels or more.
std::string email() {
    const std::string word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    const std::string label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    return word + "(?:\\." + word + ")*@(?:" + label + "\\.)+" + label;
}

const std::vector<FormatShape>& shapes() {
    static const std::vector<FormatShape> all = {
        {"date-time", anchored(date_time()), {}, 20, std::nullopt},
        {"date", anchored(date()), {}, 10, 10},
        {"duration", anchored(duration()), {}, 3, std::nullopt},
        {"uri", anchored(uri()), {}, 3, std::nullopt},
        {"email", anchored(email()), {"^[!-?A-~]{1,64}@[!-~]{1,255}$"}, 5, 320},
    };
    return all;
}

}  // namespace

const FormatShape& shape_of_format(std::string_view format) {
    const auto found = std::find_if(shapes().begin(), shapes().end(),
                                    [format](const FormatShape& each) { return each.name == format; });
    SEAMARK_CHECK(found != shapes().end());
    return *found;
}

}  // namespace seamark::schema
