#include "base/decimal.h"

#include <algorithm>

namespace seamark::base {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

Decimal canonical(bool negative, std::string digits, std::uint32_t scale) {
    while (scale > 0 && digits.size() > 1 && digits.back() == '0') {
        digits.pop_back();
        --scale;
    }
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    digits.erase(0, first);
    if (digits == "0") {
        return {};
    }
    return {negative, std::move(digits), scale};
}

// The digits of both numbers at one scale and one length.
struct Aligned {
    std::string a;
    std::string b;
    std::uint32_t scale = 0;
};

Aligned align(const Decimal& a, const Decimal& b) {
    Aligned both{a.digits, b.digits, std::max(a.scale, b.scale)};
    both.a.append(both.scale - a.scale, '0');
    both.b.append(both.scale - b.scale, '0');
    const std::size_t length = std::max(both.a.size(), both.b.size());
    both.a.insert(0, length - both.a.size(), '0');
    both.b.insert(0, length - both.b.size(), '0');
    return both;
}

std::string add_digits(const std::string& a, const std::string& b) {
    std::string sum(a.size() + 1, '0');
    int carry = 0;
    for (std::size_t i = a.size(); i-- > 0;) {
        const int value = (a[i] - '0') + (b[i] - '0') + carry;
        sum[i + 1] = static_cast<char>('0' + value % 10);
        carry = value / 10;
    }
    sum[0] = static_cast<char>('0' + carry);
    return sum;
}

// a >= b, of one length.
std::string subtract_digits(const std::string& a, const std::string& b) {
    std::string difference(a.size(), '0');
    int borrow = 0;
    for (std::size_t i = a.size(); i-- > 0;) {
        int value = (a[i] - '0') - (b[i] - '0') - borrow;
        borrow = value < 0 ? 1 : 0;
        value += borrow * 10;
        difference[i] = static_cast<char>('0' + value);
    }
    return difference;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) {
        text.remove_prefix(1);
    }
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view{};
    if (whole.empty() || (point < text.size() && fraction.empty()) ||
        !std::all_of(whole.begin(), whole.end(), is_digit) ||
        !std::all_of(fraction.begin(), fraction.end(), is_digit)) {
        return std::nullopt;
    }
    return canonical(negative, std::string(whole) + std::string(fraction),
                     static_cast<std::uint32_t>(fraction.size()));
}

Decimal Decimal::from(std::int64_t value) {
    return *parse(std::to_string(value));
}

std::optional<std::int64_t> Decimal::to_int64() const {
    if (!is_integer() || digits.size() > 18) {
        return std::nullopt;
    }
    const std::int64_t magnitude = std::stoll(digits);
    return negative ? -magnitude : magnitude;
}

std::string Decimal::to_string() const {
    std::string text = digits;
    if (scale > 0) {
        if (text.size() <= scale) {
            text.insert(0, scale + 1 - text.size(), '0');
        }
        text.insert(text.size() - scale, 1, '.');
    }
    return negative ? "-" + text : text;
}

int compare(const Decimal& a, const Decimal& b) {
    if (a.negative != b.negative) {
        return a.negative ? -1 : 1;
    }
    const Aligned both = align(a, b);
    const int order = both.a.compare(both.b);
    return (a.negative ? -1 : 1) * (order < 0 ? -1 : order > 0 ? 1 : 0);
}

Decimal add(const Decimal& a, const Decimal& b) {
    const Aligned both = align(a, b);
    if (a.negative == b.negative) {
        return canonical(a.negative, add_digits(both.a, both.b), both.scale);
    }
    if (both.a >= both.b) {
        return canonical(a.negative, subtract_digits(both.a, both.b), both.scale);
    }
    return canonical(b.negative, subtract_digits(both.b, both.a), both.scale);
}

Decimal subtract(const Decimal& a, const Decimal& b) {
    Decimal minus_b = b;
    minus_b.negative = !b.negative && b.digits != "0";
    return add(a, minus_b);
}

Decimal multiply(const Decimal& a, const Decimal& b) {
    std::string product(a.digits.size() + b.digits.size(), '0');
    for (std::size_t i = a.digits.size(); i-- > 0;) {
        int carry = 0;
        for (std::size_t k = b.digits.size(); k-- > 0;) {
            const int value = (product[i + k + 1] - '0') + (a.digits[i] - '0') * (b.digits[k] - '0') + carry;
            product[i + k + 1] = static_cast<char>('0' + value % 10);
            carry = value / 10;
        }
        product[i] = static_cast<char>('0' + carry);
    }
    return canonical(a.negative != b.negative, std::move(product), a.scale + b.scale);
}

}  // namespace seamark::base
