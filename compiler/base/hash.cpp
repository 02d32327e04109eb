#include "base/hash.h"

namespace seamark::base {

void Hash::add_byte(unsigned char byte) {
    value_ ^= byte;
    value_ *= 0x100000001b3U;
}

void Hash::add(std::string_view part) {
    for (const char c : part) {
        add_byte(static_cast<unsigned char>(c));
    }
    add_byte(0);
}

std::string Hash::text() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned shift = 64; shift > 0; shift -= 4) {
        text += digits[(value_ >> (shift - 4)) & 0xfU];
    }
    return text;
}

}  // namespace seamark::base
