// Whether two short texts are the same: names, of which payloads have many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace seamark::payload {

inline std::uint64_t load_word(const char* from) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

// As `std::memcmp`, for the short texts of names, of which payloads have many. Both must be `size` long.
inline bool are_same(const char* a, const char* b, std::size_t size) {
    constexpr std::size_t step = sizeof(std::uint64_t);
    if (size < step) {
        for (std::size_t i = 0; i < size; ++i) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }
    for (std::size_t i = 0; i + step <= size; i += step) {
        if (load_word(a + i) != load_word(b + i)) {
            return false;
        }
    }
    return load_word(a + size - step) == load_word(b + size - step);
}

inline bool are_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && are_same(a.data(), b.data(), a.size());
}

}  // namespace seamark::payload
