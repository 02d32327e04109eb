#include "diagram/graphemes.h"

#include <string_view>
#include <utf8proc.h>

#include "emit/directions.h"
#include "source/utf8.h"

namespace seamark::diagram {
namespace {

constexpr utf8proc_int16_t virama_class = 9;

const utf8proc_property_t& property(char32_t scalar) {
    return *utf8proc_get_property(static_cast<utf8proc_int32_t>(scalar));
}

// Behind it the next consonant hangs on to the one before.
bool is_virama(char32_t scalar) {
    return property(scalar).combining_class == virama_class;
}

// Line breaking of Chinese and Japanese forbids these at a line's start although their category does not say
// so.
constexpr std::u32string_view small_and_stops =
    U"、。，．：；？！・ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";

}  // namespace

Scalar first_scalar(std::string_view text) {
    const auto decoded = source::decode_scalar(text);
    return decoded ? Scalar{decoded->value, decoded->length} : Scalar{0xFFFD, 1};
}

std::size_t first_character(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    utf8proc_int32_t state = 0;
    Scalar scalar = first_scalar(text);
    std::size_t end = scalar.length;
    while (end < text.size()) {
        const Scalar next = first_scalar(text.substr(end));
        const bool breaks =
            utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(scalar.value),
                                             static_cast<utf8proc_int32_t>(next.value), &state) != 0;
        const bool is_conjunct =
            is_virama(scalar.value) && property(next.value).category == UTF8PROC_CATEGORY_LO;
        if (breaks && !is_conjunct) {
            break;
        }
        scalar = next;
        end += next.length;
    }
    return end;
}

bool is_zero_width(char32_t scalar) {
    switch (property(scalar).category) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CC:
            return scalar != 0x00AD;  // a soft hyphen is drawn by some
        default:
            return false;
    }
}

std::string without_directions(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const Scalar scalar = first_scalar(text);
        const bool turns = (scalar.value >= 0x202A && scalar.value <= 0x202E) ||
                           (scalar.value >= 0x2066 && scalar.value <= 0x2069);
        result += turns ? std::string_view() : text.substr(0, scalar.length);
        text.remove_prefix(scalar.length);
    }
    return result;
}

std::string in_line(std::string_view text) {
    return std::string(text) + (emit::has_right_to_left(text) ? "\u200E" : "");
}

bool closes(char32_t scalar) {
    const auto category = property(scalar).category;
    return category == UTF8PROC_CATEGORY_PE || category == UTF8PROC_CATEGORY_PF || scalar == U',' ||
           scalar == U'.' || scalar == U';' || scalar == U':' || scalar == U'!' || scalar == U'?' ||
           small_and_stops.find(scalar) != std::u32string_view::npos;
}

bool opens(char32_t scalar) {
    const auto category = property(scalar).category;
    return category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PI;
}

bool is_ideograph(char32_t scalar) {
    return (scalar >= 0x2E80 && scalar <= 0xA4CF) || (scalar >= 0xF900 && scalar <= 0xFAFF) ||
           (scalar >= 0xFF00 && scalar <= 0xFF60) || (scalar >= 0x20000 && scalar <= 0x3FFFF);
}

}  // namespace seamark::diagram
