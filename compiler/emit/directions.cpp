#include "emit/directions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/utf8.h"

namespace seamark::emit {

namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view end_of_isolate = "\u2069";
constexpr std::string_view left_to_right_mark = "\u200E";

// Unicode's blocks of scripts that are written from right to left, and their mark.
constexpr std::array<std::pair<char32_t, char32_t>, 6> right_to_left = {{{0x0590, 0x08FF},
                                                                         {0x200F, 0x200F},
                                                                         {0xFB1D, 0xFDFF},
                                                                         {0xFE70, 0xFEFC},
                                                                         {0x10800, 0x10FFF},
                                                                         {0x1E800, 0x1EFFF}}};

bool is_right_to_left(char32_t scalar) {
    return std::any_of(right_to_left.begin(), right_to_left.end(), [scalar](const auto& block) {
        return block.first <= scalar && scalar <= block.second;
    });
}

}  // namespace

bool has_right_to_left(std::string_view text) {
    while (!text.empty()) {
        const auto scalar = source::decode_scalar(text);
        if (scalar && is_right_to_left(scalar->value)) {
            return true;
        }
        text.remove_prefix(scalar ? scalar->length : 1);
    }
    return false;
}

std::string isolated(std::string_view text) {
    std::string result(text);
    return has_right_to_left(text) ? std::string(first_strong_isolate) + result + std::string(end_of_isolate)
                                   : result;
}

std::string with_arrow(std::string_view from, std::string_view to) {
    const bool needs_mark = has_right_to_left(from) || has_right_to_left(to);
    return std::string(needs_mark ? left_to_right_mark : "") + isolated(from) + " → " + isolated(to);
}

}  // namespace seamark::emit
