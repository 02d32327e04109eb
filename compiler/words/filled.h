// The texts of a language with what the blueprint says in their gaps.
#pragma once

#include <fmt/core.h>
#include <string>
#include <string_view>

namespace seamark::words {

template <class... Values>
std::string filled(std::string_view pattern, const Values&... values) {
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), fmt::make_format_args(values...));
}

}  // namespace seamark::words
