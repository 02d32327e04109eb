// The formats of JSON Schema as languages between two patterns.
#pragma once

#include <array>
#include <string_view>

namespace seamark::schema {

struct FormatLanguage {
    std::string_view name;
    std::string_view inner;  // a pattern: texts that every validator takes; empty where none is known
    std::string_view outer;  // a pattern: every text that some validator takes
    bool is_of = false;      // `is_of_format` knows it
    std::array<std::string_view, 3> within;  // formats that take all its texts; the rest is empty
};

// Nothing for a format of somebody's own.
const FormatLanguage* find_format(std::string_view name);

}  // namespace seamark::schema
