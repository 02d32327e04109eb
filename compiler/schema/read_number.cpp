#include "schema/read_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace seamark::schema {

namespace {

constexpr int exact_digits = 15;  // so many digits always survive a double
constexpr int exact_power = 22;   // 10^22 is the largest power of ten that is a double
constexpr std::array<double, exact_power + 1> powers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                        1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::size_t printed_digits = 17;   // so many tell every double from all others
constexpr std::size_t longest_double = 767;  // no double has more significant digits
constexpr std::int64_t far_exponent = 1'000'000'000;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The significant digits, from the first to the last that is not zero, and the power of ten of the first.
struct Significand {
    std::string_view text;  // digits, perhaps with a point between
    std::int64_t exponent = 0;
};

// Compares digits and skips points.
bool have_same_digits(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (true) {
        i += i < a.size() && a[i] == '.' ? 1 : 0;
        j += j < b.size() && b[j] == '.' ? 1 : 0;
        if (i == a.size() || j == b.size()) {
            return i == a.size() && j == b.size();
        }
        if (a[i++] != b[j++]) {
            return false;
        }
    }
}

std::int64_t read_exponent(std::string_view digits) {
    const bool is_negative = !digits.empty() && digits.front() == '-';
    std::int64_t exponent = 0;
    for (const char c : digits) {
        if (is_digit(c) && exponent < far_exponent) {
            exponent = exponent * 10 + (c - '0');
        }
    }
    return is_negative ? -exponent : exponent;
}

// Of a number that keeps to the grammar; empty for zero.
Significand significand_of(std::string_view text) {
    const std::size_t e = std::min(text.find_first_of("eE"), text.size());
    const std::string_view digits = text.substr(0, e);
    const std::size_t first = digits.find_first_of("123456789");
    if (first == std::string_view::npos) {
        return {};
    }
    const std::size_t last = digits.find_last_of("123456789");
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const auto place = first < point ? static_cast<std::int64_t>(point - first) - 1
                                     : -static_cast<std::int64_t>(first - point);
    const std::int64_t exponent = e < text.size() ? read_exponent(text.substr(e + 1)) : 0;
    return {digits.substr(first, last + 1 - first), place + exponent};
}

bool are_same(const Significand& a, const Significand& b) {
    return a.exponent == b.exponent && have_same_digits(a.text, b.text);
}

// With its shortest digits where `digits` is 0.
bool is_print_of(double value, std::size_t digits, const Significand& written) {
    std::array<char, longest_double + 32> text{};
    char* const begin = text.data();
    const auto format = std::chars_format::scientific;
    const auto printed =
        digits == 0 ? std::to_chars(begin, begin + text.size(), value, format)
                    : std::to_chars(begin, begin + text.size(), value, format, static_cast<int>(digits) - 1);
    return are_same(written, significand_of({begin, static_cast<std::size_t>(printed.ptr - begin)}));
}

// Whether the number is the double, or is what one that rounds it to some of its first 17 digits prints.
bool is_written_as(double value, const Significand& written) {
    const bool has_point = written.text.find('.') != std::string_view::npos;
    const std::size_t digits = written.text.size() - (has_point ? 1 : 0);
    return is_print_of(value, 0, written) ||
           (digits <= longest_double &&
            is_print_of(value, digits <= printed_digits ? digits : longest_double, written));
}

// Numbers of many digits or far exponents.
Number read_slowly(std::string_view text) {
    Number number{true, false, 0};
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number.value);
    const Significand written = significand_of(text);
    if (written.text.empty()) {
        number.value = 0;
        number.is_same = true;
        return number;
    }
    if (result.ec != std::errc() || !std::isfinite(number.value)) {
        return number;
    }
    number.is_same = is_written_as(number.value, written);
    return number;
}

}  // namespace

Number read_number(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool is_negative = at != end && *at == '-';
    at += is_negative ? 1 : 0;
    std::uint64_t mantissa = 0;
    int digits = 0;  // behind leading zeros
    int power = 0;
    const char* const whole = at;
    for (; at != end && is_digit(*at); ++at) {
        mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
        digits += digits > 0 || *at != '0' ? 1 : 0;
    }
    if (at == whole || (*whole == '0' && at - whole > 1)) {
        return {};
    }
    if (at != end && *at == '.') {
        const char* const fraction = ++at;
        for (; at != end && is_digit(*at); ++at) {
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
            digits += digits > 0 || *at != '0' ? 1 : 0;
        }
        if (at == fraction) {
            return {};
        }
        power = static_cast<int>(std::min<std::ptrdiff_t>(at - fraction, 1000));
    }
    const bool has_exponent = at != end && (*at == 'e' || *at == 'E');
    if (has_exponent) {
        ++at;
        at += at != end && (*at == '+' || *at == '-') ? 1 : 0;
        const char* const exponent = at;
        while (at != end && is_digit(*at)) {
            ++at;
        }
        if (at == exponent) {
            return {};
        }
    }
    if (at != end) {
        return {};
    }
    if (has_exponent || digits > exact_digits || power > exact_power) {
        return read_slowly(text);
    }
    const double value = static_cast<double>(mantissa) / powers[static_cast<std::size_t>(power)];
    return {true, true, is_negative ? -value : value};
}

}  // namespace seamark::schema
