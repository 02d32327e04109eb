// The formats of JSON Schema as languages between two patterns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace seamark::schema {

struct FormatLanguage {
    std::string name;
    std::string inner;   // a pattern: texts that every validator takes; empty where none is known
    std::string outer;   // a pattern: every text that some validator takes
    bool is_of = false;  // `is_of_format` knows it
    std::vector<std::string_view> within = {};  // formats that take all its texts
};

// Nothing for a format of somebody's own.
const FormatLanguage* find_format(std::string_view name);

}  // namespace seamark::schema
