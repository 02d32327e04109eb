// What two texts have in common, by lines.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace seamark::rewrite {

// The lines of a text, each with its line end; the last may have none.
std::vector<std::string_view> split_lines(std::string_view text);

struct CommonLine {
    std::size_t before = 0;  // indexes from 0
    std::size_t after = 0;
};

// Pairs of equal lines, both indexes rising: a longest such list wherever that can be found with little work,
// and always one that takes time and memory about linear in the number of lines.
std::vector<CommonLine> find_common_lines(const std::vector<std::string_view>& before,
                                          const std::vector<std::string_view>& after);

}  // namespace seamark::rewrite
