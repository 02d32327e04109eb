// Decimal numbers kept exactly as written: no rounding through binary floating point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace seamark::base {

// The number (negative ? -1 : 1) * digits * 10^-scale. Canonical: no leading zero in `digits` but for "0"
// itself, no trailing zero behind the point, zero is never negative; so equal numbers have equal members.
struct Decimal {
    bool negative = false;
    std::string digits = "0";
    std::uint32_t scale = 0;

    // Reads `-?[0-9]+(\.[0-9]+)?`; nothing else is a number of the language.
    static std::optional<Decimal> parse(std::string_view text);
    static Decimal from(std::int64_t value);

    bool is_integer() const { return scale == 0; }
    // The value where it is an integer that fits.
    std::optional<std::int64_t> to_int64() const;
    // Plain notation, as JSON writes it: "-0.75", "42".
    std::string to_string() const;
};

int compare(const Decimal& a, const Decimal& b);
inline bool operator==(const Decimal& a, const Decimal& b) {
    return compare(a, b) == 0;
}
inline bool operator!=(const Decimal& a, const Decimal& b) {
    return compare(a, b) != 0;
}
inline bool operator<(const Decimal& a, const Decimal& b) {
    return compare(a, b) < 0;
}

Decimal add(const Decimal& a, const Decimal& b);
Decimal subtract(const Decimal& a, const Decimal& b);
Decimal multiply(const Decimal& a, const Decimal& b);

}  // namespace seamark::base
