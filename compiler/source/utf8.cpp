#include "source/utf8.h"

namespace seamark::source {

std::optional<Scalar> decode_scalar(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) {
        return Scalar{lead, 1};
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) {
        return std::nullopt;
    }
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return std::nullopt;
    }
    return Scalar{value, length};
}

std::optional<std::size_t> find_malformed_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const auto scalar = decode_scalar(text.substr(i));
        if (!scalar) {
            return i;
        }
        i += scalar->length;
    }
    return std::nullopt;
}

std::string replace_malformed_utf8(std::string_view text) {
    std::string well_formed;
    for (auto malformed = find_malformed_utf8(text); malformed; malformed = find_malformed_utf8(text)) {
        well_formed += text.substr(0, *malformed);
        append_utf8(well_formed, U'\uFFFD');
        text.remove_prefix(*malformed + 1);
    }
    well_formed += text;
    return well_formed;
}

std::size_t count_scalars(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

void append_utf8(std::string& text, char32_t scalar) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (scalar < 0x80) {
        put(scalar);
    } else if (scalar < 0x800) {
        put(0xC0U | (scalar >> 6U));
        put(0x80U | (scalar & 0x3FU));
    } else if (scalar < 0x10000) {
        put(0xE0U | (scalar >> 12U));
        put(0x80U | ((scalar >> 6U) & 0x3FU));
        put(0x80U | (scalar & 0x3FU));
    } else {
        put(0xF0U | (scalar >> 18U));
        put(0x80U | ((scalar >> 12U) & 0x3FU));
        put(0x80U | ((scalar >> 6U) & 0x3FU));
        put(0x80U | (scalar & 0x3FU));
    }
}

}  // namespace seamark::source
