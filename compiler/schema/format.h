// The formats of JSON Schema 2020-12 that the language's types are written in.
#pragma once

#include <string_view>

namespace seamark::schema {

// Whether `text` is of `format`: "date-time", "date" (RFC 3339, section 5.6), "duration" (its appendix A),
// "uri" (RFC 3986) or "email" (RFC 5321, a dot-string at a domain name).
//
// Where validators in use differ on a corner of these, the answer is the one that all of them accept:
// something stands behind a URI's scheme, and an address's domain has a dot.
bool is_of_format(std::string_view format, std::string_view text);

// The same, looked up once.
using IsOfFormat = bool (*)(std::string_view text);
IsOfFormat judge_of_format(std::string_view format);

}  // namespace seamark::schema
