#include "model/visible.h"

#include <algorithm>
#include <iterator>

#include "source/utf8.h"

namespace seamark::model {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// White space and controls of Unicode, and the default ignorable characters: joiners, directions, fillers,
// selectors of a variant, tags.
constexpr Range invisible[] = {
    {0x0000, 0x0020},   {0x007F, 0x00A0}, {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C},
    {0x115F, 0x1160},   {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2000, 0x200F},
    {0x2028, 0x202F},   {0x205F, 0x206F}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
};

bool is_seen(char32_t scalar) {
    return std::none_of(std::begin(invisible), std::end(invisible),
                        [&](const Range& range) { return range.first <= scalar && scalar <= range.last; });
}

}  // namespace

bool is_visible(std::string_view text) {
    while (!text.empty()) {
        const auto scalar = source::decode_scalar(text);
        if (!scalar || is_seen(scalar->value)) {
            return true;
        }
        text.remove_prefix(scalar->length);
    }
    return false;
}

}  // namespace seamark::model
