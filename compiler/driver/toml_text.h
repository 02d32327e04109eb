// What a TOML file may look like before its parser sees it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace seamark::driver {

// The first byte of a character beyond ASCII that stands neither in a quoted text nor in a comment, where
// TOML has no place for it.
std::optional<std::size_t> find_stray_character(std::string_view toml);

}  // namespace seamark::driver
