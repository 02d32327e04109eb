// What separates words.
#pragma once

#include <string_view>

namespace seamark::base {

// Within a line, and everywhere.
constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

constexpr bool is_white(char c) {
    return is_blank(c) || c == '\r' || c == '\n';
}

}  // namespace seamark::base
