// What texts of the language's formats look like (format.h), as patterns.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::schema {

struct FormatShape {
    std::string_view name;
    std::string whole;                 // anchored; every text of the format has it, and little else does
    std::vector<std::string> further;  // likewise, where one pattern would become too large
    std::size_t shortest = 0;          // so long are texts of the format, in characters
    std::optional<std::size_t> longest;
};

const FormatShape& shape_of_format(std::string_view format);

}  // namespace seamark::schema
