#include "schema/held_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "schema/read_number.h"

namespace seamark::schema {

namespace {

using base::Decimal;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int printed_digits = 17;      // so many tell every double from all others
constexpr int longest_fraction = 1074;  // digits behind the point that a double may have

template <class... How>
std::string print(double value, How... how) {
    std::array<char, 1500> text = {};
    const auto printed = std::to_chars(text.data(), text.data() + text.size(), value, how...);
    return {text.data(), static_cast<std::size_t>(printed.ptr - text.data())};
}

// With so many significant digits.
Decimal rounded_print(double value, int digits) {
    const std::string text = print(value, std::chars_format::scientific, digits - 1);
    const std::size_t e = text.find('e');
    std::string significant = text.substr(0, e);
    significant.erase(std::remove(significant.begin(), significant.end(), '.'), significant.end());
    const int shift = std::stoi(text.substr(e + 1)) - (digits - 1);
    significant.append(static_cast<std::size_t>(std::max(0, shift)), '0');
    Decimal number = *Decimal::parse(significant);
    number.scale = static_cast<std::uint32_t>(std::max(0, -shift));
    return *Decimal::parse(number.to_string());
}

// All that a double may be written as: to any number of digits, and as it is.
std::vector<Decimal> prints_of(double value) {
    std::vector<Decimal> prints;
    for (int digits = 1; digits <= printed_digits; ++digits) {
        prints.push_back(rounded_print(value, digits));
    }
    prints.push_back(*Decimal::parse(print(value, std::chars_format::fixed, longest_fraction)));
    return prints;
}

// Where one of them is held at all, one of these is: the number next to `end` is a double or is written as
// one of the doubles around it.
std::vector<Decimal> numbers_around(const Decimal& end) {
    const double nearest = as_double(end);
    std::vector<Decimal> numbers;
    for (const double each :
         {nearest, std::nextafter(nearest, -infinity), std::nextafter(nearest, infinity)}) {
        if (std::isfinite(each)) {
            const std::vector<Decimal> prints = prints_of(each);
            numbers.insert(numbers.end(), prints.begin(), prints.end());
        }
    }
    return numbers;
}

}  // namespace

double as_double(const Decimal& value) {
    const std::string text = value.to_string();
    double read = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), read);
    if (result.ec == std::errc::result_out_of_range) {
        const bool is_large = value.digits.size() > value.scale;
        read = is_large ? infinity : 0;
        return value.negative ? -read : read;
    }
    return read;
}

Decimal shortest_print(double value) {
    return *Decimal::parse(print(value, std::chars_format::fixed));
}

bool is_held_by_double(const Decimal& value) {
    return read_number(value.to_string()).is_same;
}

std::optional<Decimal> nearest_held(const Decimal& value, bool up) {
    if (is_held_by_double(value)) {
        return value;
    }
    double held = as_double(value);
    for (int i = 0; i < 2; ++i) {
        if (std::isfinite(held)) {
            const Decimal printed = shortest_print(held);
            if (up ? !(printed < value) : !(value < printed)) {
                return printed;
            }
        }
        held = std::nextafter(held, up ? infinity : -infinity);
    }
    return std::nullopt;
}

std::optional<Decimal> find_held(const Limits& limits, bool is_integer) {
    const auto is_one = [&](const Decimal& number) {
        return limits.hold(number) && (!is_integer || number.is_integer()) && is_held_by_double(number);
    };
    for (const std::optional<Decimal>& end : {std::optional(Decimal()), limits.least, limits.most}) {
        const bool up = end == limits.least;
        if (end && is_one(is_integer ? whole_number(*end, up) : *end)) {
            return is_integer ? whole_number(*end, up) : *end;
        }
    }
    for (const std::optional<Decimal>& end : {limits.least, limits.most}) {
        const std::vector<Decimal> numbers = end ? numbers_around(*end) : std::vector<Decimal>{};
        const auto found = std::find_if(numbers.begin(), numbers.end(), is_one);
        if (found != numbers.end()) {
            return *found;
        }
    }
    return std::nullopt;
}

}  // namespace seamark::schema
