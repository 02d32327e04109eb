// Paths as URI references (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace seamark::diag {

// "a b.blueprint" is "a%20b.blueprint"; an absolute path is a `file` URI. Bytes that are no UTF-8 are encoded
// too, so that every path has a URI.
std::string uri_of(std::string_view path);

}  // namespace seamark::diag
