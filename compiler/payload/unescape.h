// What a JSON string with escapes means.
#pragma once

#include <string>
#include <string_view>

namespace seamark::payload {

enum class Escapes {
    Fine,
    HalfPair,  // one half of a surrogate pair: no text of Unicode
    Unknown,   // none of JSON's escapes
};

// Appends the meaning of what stands between the quotes. Half a pair becomes U+FFFD.
Escapes unescape(std::string_view content, std::string& meaning);

}  // namespace seamark::payload
