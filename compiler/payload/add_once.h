// A set of a few numbers, in the order in which they came.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace seamark::payload {

inline void add_once(std::vector<std::uint32_t>& set, std::uint32_t item) {
    if (std::find(set.begin(), set.end(), item) == set.end()) {
        set.push_back(item);
    }
}

}  // namespace seamark::payload
