// JSON text into memory, with numbers exactly as they are written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "schema/json_value.h"

namespace seamark::schema {

struct JsonError {
    std::size_t offset = 0;  // in bytes, where the text stops being JSON
    std::string reason;
};

// Deeper nesting, and numbers of more digits than this, are an error.
inline constexpr std::size_t deepest_json = 256;
inline constexpr std::size_t longest_json_number = 1000;

// One JSON document (RFC 8259). Of two members under one name the last one counts.
base::Result<JsonValue, JsonError> read_json(std::string_view text);

}  // namespace seamark::schema
