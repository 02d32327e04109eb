#include "schema/format_languages.h"

#include <algorithm>

namespace seamark::schema {

namespace {

using Formats = std::vector<FormatLanguage>;

std::string whole(const std::string& pattern) {
    return "^" + pattern + "$";
}

Formats moments() {
    const std::string day = "[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])";
    const std::string any_day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    const std::string time =
        "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])";
    const std::string any_time =
        "([01][0-9]|2[0-4]):[0-5][0-9]:([0-5][0-9]|60)([.,][0-9]+)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?";
    const std::string days = "([0-9]+D|[0-9]+M([0-9]+D)?|[0-9]+Y([0-9]+M([0-9]+D)?)?)";
    const std::string hours = "T([0-9]+S|[0-9]+M([0-9]+S)?|[0-9]+H([0-9]+M([0-9]+S)?)?)";
    return {
        {"date-time", whole(day + "T" + time), whole(any_day + "[Tt \\t]" + any_time), true},
        {"date", whole(day), whole(any_day), true},
        {"time", whole(time), whole(any_time)},
        {"duration", whole("P(" + days + "(" + hours + ")?|" + hours + "|[0-9]+W)"), "^P[0-9.,YMWDTHS]+$",
         true},
    };
}

Formats places_on_the_net() {
    const std::string address = "[a-z0-9]{1,20}(\\.[a-z0-9]{1,20})?@[a-z0-9]{1,20}(\\.[a-z0-9]{1,20}){1,3}";
    const std::string label = "[A-Za-z0-9]([A-Za-z0-9-]{0,20}[A-Za-z0-9])?";
    const std::string any_label = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    const std::string host = whole(label + "(\\." + label + "){0,3}");
    const std::string byte = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    const std::string ipv4 = whole(byte + "(\\." + byte + "){3}");
    const std::string group = "[0-9A-Fa-f]{1,4}";
    return {
        {"email", whole(address), "^[^@].*@.+$|^[^@]@.+$", true, {"idn-email"}},
        {"idn-email", whole(address), ".@."},
        {"hostname", host, whole(any_label + "(\\." + any_label + ")*\\.?"), false, {"idn-hostname"}},
        {"idn-hostname", host, "^[^ /@:]+$"},
        {"ipv4", ipv4, ipv4},
        {"ipv6", whole(group + "(:" + group + "){7}"), "^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%.*)?$"},
    };
}

Formats identifiers() {
    const std::string path = "(/[A-Za-z0-9._~-]+)";
    const std::string uri = "[a-z][a-z0-9]*://[a-z0-9]+(\\.[a-z0-9]+)*" + path + "*";
    const std::string uuid = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    return {
        {"uri",
         whole(uri),
         "^[A-Za-z][A-Za-z0-9+.-]*:[!-~]*$",
         true,
         {"uri-reference", "iri", "iri-reference"}},
        {"uri-reference",
         "^(" + path + "+|" + uri + ")$",
         "^[!#-;=?-Z\\[\\]_a-z~]*$",
         false,
         {"iri-reference"}},
        {"iri", whole(uri), "^[A-Za-z][A-Za-z0-9+.-]*:[^ ]*$", false, {"iri-reference"}},
        {"iri-reference", whole(path + "+"), "^[^ ]*$"},
        {"uri-template", "^[A-Za-z0-9/._~-]*(\\{[A-Za-z]+\\}[A-Za-z0-9/._~-]*)*$", "^[^ \"'<>\\\\^`]*$"},
        {"uuid", whole(uuid), "^([Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?" + uuid + "$"},
        {"json-pointer", "^(/([A-Za-z0-9_ .-]|~[01])*)*$", "^(/([^~/]|~[01])*)*$"},
        {"relative-json-pointer", "^(0|[1-9][0-9]{0,8})(#|(/[A-Za-z0-9_ .-]*)*)$",
         "^[0-9]+(#|(/([^~/]|~[01])*)*)$"},
        {"regex", "^[A-Za-z0-9 _]*$", "^(?:[^*+?]|$)"},
    };
}

const Formats& formats() {
    static const Formats all = [] {
        Formats gathered = moments();
        for (const Formats& more : std::vector<Formats>{places_on_the_net(), identifiers()}) {
            gathered.insert(gathered.end(), more.begin(), more.end());
        }
        return gathered;
    }();
    return all;
}

}  // namespace

const FormatLanguage* find_format(std::string_view name) {
    const auto found = std::find_if(formats().begin(), formats().end(),
                                    [name](const FormatLanguage& each) { return each.name == name; });
    return found == formats().end() ? nullptr : &*found;
}

}  // namespace seamark::schema
