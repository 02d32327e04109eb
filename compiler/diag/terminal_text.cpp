#include "diag/terminal_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "diag/width_ranges.h"
#include "source/utf8.h"

namespace seamark::diag {

namespace {

constexpr std::size_t tab_width = 4;

// Characters that steer a terminal or hide in it: controls, bidirectional controls, line separators,
// invisible format characters and tags. The joiners U+200C and U+200D are left out, since scripts and emoji
// need them.
constexpr ScalarRange hidden_ranges[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x061C, 0x061C},
    {0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E},
    {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
};

template <std::size_t size>
bool lies_in(const ScalarRange (&ranges)[size], char32_t scalar) {
    const auto* after =
        std::upper_bound(std::begin(ranges), std::end(ranges), scalar,
                         [](char32_t value, ScalarRange range) { return value < range.first; });
    return after != std::begin(ranges) && scalar <= (after - 1)->last;
}

std::size_t column_count(char32_t scalar) {
    if (lies_in(zero_width_ranges, scalar)) {
        return 0;
    }
    return lies_in(wide_ranges, scalar) ? 2 : 1;
}

void append(TerminalText& target, std::string_view bytes, std::size_t columns) {
    target.bytes += bytes;
    target.columns += columns;
}

void append_escape(TerminalText& target, const std::string& escape) {
    append(target, escape, escape.size());
}

}  // namespace

TerminalText terminal_text(std::string_view text, std::size_t start) {
    TerminalText shown;
    while (!text.empty()) {
        const auto scalar = source::decode_scalar(text);
        if (!scalar) {
            append_escape(shown, fmt::format("\\x{:02X}", static_cast<unsigned char>(text.front())));
        } else if (scalar->value == U'\t') {
            const std::size_t spaces = tab_width - (start + shown.columns) % tab_width;
            append(shown, std::string(spaces, ' '), spaces);
        } else if (lies_in(hidden_ranges, scalar->value)) {
            append_escape(shown, fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(scalar->value)));
        } else {
            append(shown, text.substr(0, scalar->length), column_count(scalar->value));
        }
        text.remove_prefix(scalar ? scalar->length : 1);
    }
    return shown;
}

}  // namespace seamark::diag
