#include "schema/format_languages.h"

#include <algorithm>

namespace seamark::schema {

namespace {

#define SEAMARK_DAY_INNER "[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
#define SEAMARK_DAY_OUTER "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
#define SEAMARK_TIME_INNER \
    "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])"
#define SEAMARK_TIME_OUTER \
    "([01][0-9]|2[0-4]):[0-5][0-9]:([0-5][0-9]|60)([.,][0-9]+)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?"
#define SEAMARK_DURATION_DAYS "([0-9]+D|[0-9]+M([0-9]+D)?|[0-9]+Y([0-9]+M([0-9]+D)?)?)"
#define SEAMARK_DURATION_TIME "T([0-9]+S|[0-9]+M([0-9]+S)?|[0-9]+H([0-9]+M([0-9]+S)?)?)"
#define SEAMARK_BYTE "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
#define SEAMARK_WORD "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
#define SEAMARK_LETTERS "[A-Za-z0-9]([A-Za-z0-9-]{0,20}[A-Za-z0-9])?"
#define SEAMARK_HEX "[0-9A-Fa-f]"

constexpr FormatLanguage formats[] = {
    {"date-time", "^" SEAMARK_DAY_INNER "T" SEAMARK_TIME_INNER "$",
     "^" SEAMARK_DAY_OUTER "[Tt \\t]" SEAMARK_TIME_OUTER "$", true, {}},
    {"date", "^" SEAMARK_DAY_INNER "$", "^" SEAMARK_DAY_OUTER "$", true, {}},
    {"time", "^" SEAMARK_TIME_INNER "$", "^" SEAMARK_TIME_OUTER "$", false, {}},
    {"duration", "^P(" SEAMARK_DURATION_DAYS "(" SEAMARK_DURATION_TIME ")?|" SEAMARK_DURATION_TIME "|[0-9]+W)$",
     "^P[0-9.,YMWDTHS]+$", true, {}},
    {"email", "^[a-z0-9]{1,20}(\\.[a-z0-9]{1,20})?@[a-z0-9]{1,20}(\\.[a-z0-9]{1,20}){1,3}$", "^[^@].*@.+$|^[^@]@.+$",
     true, {"idn-email"}},
    {"idn-email", "^[a-z0-9]{1,20}(\\.[a-z0-9]{1,20})?@[a-z0-9]{1,20}(\\.[a-z0-9]{1,20}){1,3}$", ".@.", false, {}},
    {"hostname", "^" SEAMARK_LETTERS "(\\." SEAMARK_LETTERS "){0,3}$", "^" SEAMARK_WORD "(\\." SEAMARK_WORD ")*\\.?$",
     false, {"idn-hostname"}},
    {"idn-hostname", "^" SEAMARK_LETTERS "(\\." SEAMARK_LETTERS "){0,3}$", "^[^ /@:]+$", false, {}},
    {"ipv4", "^" SEAMARK_BYTE "(\\." SEAMARK_BYTE "){3}$", "^" SEAMARK_BYTE "(\\." SEAMARK_BYTE "){3}$", false, {}},
    {"ipv6", "^" SEAMARK_HEX "{1,4}(:" SEAMARK_HEX "{1,4}){7}$", "^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%.*)?$", false, {}},
    {"uri", "^[a-z][a-z0-9]*://[a-z0-9]+(\\.[a-z0-9]+)*(/[A-Za-z0-9._~-]+)*$", "^[A-Za-z][A-Za-z0-9+.-]*:[!-~]*$",
     true, {"uri-reference", "iri", "iri-reference"}},
    {"uri-reference", "^(/[A-Za-z0-9._~-]+)+$|^[a-z][a-z0-9]*://[a-z0-9]+(\\.[a-z0-9]+)*(/[A-Za-z0-9._~-]+)*$",
     "^[!#-;=?-Z\\[\\]_a-z~]*$", false, {"iri-reference"}},
    {"iri", "^[a-z][a-z0-9]*://[a-z0-9]+(\\.[a-z0-9]+)*(/[A-Za-z0-9._~-]+)*$", "^[A-Za-z][A-Za-z0-9+.-]*:[^ ]*$", false,
     {"iri-reference"}},
    {"iri-reference", "^(/[A-Za-z0-9._~-]+)+$", "^[^ ]*$", false, {}},
    {"uri-template", "^[A-Za-z0-9/._~-]*(\\{[A-Za-z]+\\}[A-Za-z0-9/._~-]*)*$", "^[^ \"'<>\\\\^`]*$", false, {}},
    {"uuid", "^" SEAMARK_HEX "{8}(-" SEAMARK_HEX "{4}){3}-" SEAMARK_HEX "{12}$",
     "^([Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?" SEAMARK_HEX "{8}(-" SEAMARK_HEX "{4}){3}-" SEAMARK_HEX "{12}$", false, {}},
    {"json-pointer", "^(/([A-Za-z0-9_ .-]|~[01])*)*$", "^(/([^~/]|~[01])*)*$", false, {}},
    {"relative-json-pointer", "^(0|[1-9][0-9]{0,8})(#|(/[A-Za-z0-9_ .-]*)*)$", "^[0-9]+(#|(/([^~/]|~[01])*)*)$", false,
     {}},
    {"regex", "^[A-Za-z0-9 _]*$", "^(?:[^*+?]|$)", false, {}},
};

}  // namespace

const FormatLanguage* find_format(std::string_view name) {
    const auto* found = std::find_if(std::begin(formats), std::end(formats),
                                     [name](const FormatLanguage& each) { return each.name == name; });
    return found == std::end(formats) ? nullptr : found;
}

}  // namespace seamark::schema
