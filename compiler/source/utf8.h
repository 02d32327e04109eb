// UTF-8 as RFC 3629 has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace seamark::source {

// The scalar value at the start of `text` and how many bytes it takes; nothing where the bytes are no UTF-8.
struct Scalar {
    char32_t value = 0;
    std::size_t length = 0;
};
std::optional<Scalar> decode_scalar(std::string_view text);

// The offset of the first byte that is not well-formed UTF-8.
std::optional<std::size_t> find_malformed_utf8(std::string_view text);

// The text with U+FFFD in the place of each byte that is not well-formed: what a document in UTF-8 can show
// of it.
std::string replace_malformed_utf8(std::string_view text);

// How many scalar values well-formed `text` has.
std::size_t count_scalars(std::string_view text);

void append_utf8(std::string& text, char32_t scalar);

}  // namespace seamark::source
