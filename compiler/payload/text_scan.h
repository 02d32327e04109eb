// White space and lines in the text of payloads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace seamark::payload {

inline constexpr std::string_view white_space = " \t\r\n";

// Where the next byte stands that is no white space, or the text's end.
inline std::size_t find_value(std::string_view text, std::size_t from) {
    return std::min(text.find_first_not_of(white_space, from), text.size());
}

inline std::uint64_t count_lines(std::string_view text) {
    return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace seamark::payload
