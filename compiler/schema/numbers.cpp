#include "schema/numbers.h"

#include <algorithm>
#include <string>

namespace seamark::schema {

namespace {

using base::Decimal;

constexpr std::size_t most_digits = 400;
// Two numbers of no more digits differ in double precision too, which most validators compute in.
constexpr std::size_t exact_digits = 15;
constexpr std::int64_t most_counted = 4096;

// The integer digits * 10^shift modulo the integer `divisor`, by long division in decimal.
std::string remainder(const std::string& digits, const std::string& divisor) {
    Decimal rest;
    const Decimal by = *Decimal::parse(divisor);
    for (const char digit : digits) {
        rest = *Decimal::parse(rest.to_string() + digit);
        while (!(rest < by)) {
            rest = base::subtract(rest, by);
        }
    }
    return rest.digits;
}

bool is_above(const Bound& least, const Decimal& value) {
    return least.value < value || (least.inclusive && least.value == value);
}

bool is_below(const Bound& most, const Decimal& value) {
    return value < most.value || (most.inclusive && most.value == value);
}

Decimal truncated(const Decimal& value) {
    const std::string text = value.to_string();
    return *Decimal::parse(text.substr(0, text.find('.')));
}

// One digit finer than `value`, and at least tenths.
Decimal fine_step(const Decimal& value) {
    return *Decimal::parse("0." + std::string(value.scale, '0') + "1");
}

Decimal half_way(const Decimal& a, const Decimal& b) {
    const Decimal sum = base::add(a, b);
    Decimal five_times;
    for (int i = 0; i < 5; ++i) {
        five_times = base::add(five_times, sum);
    }
    ++five_times.scale;
    return *Decimal::parse(five_times.to_string());
}

void add_around(std::vector<Decimal>& candidates, const Decimal& value) {
    const Decimal one = Decimal::from(1);
    const Decimal half = *Decimal::parse("0.5");
    for (const Decimal& step : {Decimal(), one, half, fine_step(value), Decimal::from(2), Decimal::from(3)}) {
        candidates.push_back(base::add(value, step));
        candidates.push_back(base::subtract(value, step));
    }
    candidates.push_back(truncated(value));
    candidates.push_back(base::add(truncated(value), one));
    candidates.push_back(base::subtract(truncated(value), one));
}

// Multiples near the lower end, in case that the others are none.
void add_multiples(std::vector<Decimal>& candidates, const Numbers& numbers) {
    for (const Decimal& step : numbers.multiples_of) {
        Decimal up;
        Decimal down;
        for (int i = 0; i < 64; ++i) {
            candidates.push_back(up);
            candidates.push_back(down);
            up = base::add(up, step);
            down = base::subtract(down, step);
        }
    }
}

std::vector<Decimal> candidates_of(const Numbers& numbers) {
    std::vector<Decimal> candidates;
    for (const char* text : {"0", "1", "2", "3", "-1", "0.5", "-0.5", "1.5", "10", "0.1", "0.01", "0.001"}) {
        candidates.push_back(*Decimal::parse(text));
    }
    for (const std::optional<Bound>& bound : {numbers.least, numbers.most}) {
        if (bound) {
            add_around(candidates, bound->value);
        }
    }
    if (numbers.least && numbers.most) {
        const Decimal middle = half_way(numbers.least->value, numbers.most->value);
        candidates.push_back(middle);
        candidates.push_back(half_way(numbers.least->value, middle));
    }
    for (const Decimal& each : numbers.no_multiples_of) {
        add_around(candidates, each);
        candidates.push_back(half_way(each, Decimal()));
    }
    for (const Decimal& each : numbers.excluded) {
        add_around(candidates, each);
    }
    add_multiples(candidates, numbers);
    return candidates;
}

std::optional<Decimal> first_whole(const Numbers& numbers) {
    if (!numbers.least) {
        return std::nullopt;
    }
    Decimal whole = truncated(numbers.least->value);
    while (!is_above(*numbers.least, whole)) {
        whole = base::add(whole, Decimal::from(1));
    }
    return whole;
}

// All whole numbers between the ends where they are few.
std::optional<std::vector<Decimal>> few_wholes(const Numbers& numbers) {
    const std::optional<Decimal> first = first_whole(numbers);
    if (!first || !numbers.most ||
        Decimal::from(most_counted) < base::subtract(numbers.most->value, *first)) {
        return std::nullopt;
    }
    std::vector<Decimal> wholes;
    for (Decimal each = *first; is_below(*numbers.most, each); each = base::add(each, Decimal::from(1))) {
        wholes.push_back(each);
    }
    return wholes;
}

bool is_surely_multiple(const Decimal& value, const Decimal& divisor) {
    return is_multiple_of(value, divisor).value_or(false);
}

bool has_no_width(const Numbers& numbers) {
    if (!numbers.least || !numbers.most) {
        return false;
    }
    const int order = base::compare(numbers.least->value, numbers.most->value);
    const bool is_point = order == 0 && numbers.least->inclusive && numbers.most->inclusive;
    return order > 0 || (order == 0 && !is_point) || (is_point && !contains(numbers, numbers.least->value));
}

}  // namespace

std::optional<bool> is_multiple_of(const Decimal& value, const Decimal& divisor) {
    const std::uint32_t scale = std::max(value.scale, divisor.scale);
    const std::string digits = value.digits + std::string(scale - value.scale, '0');
    const std::string by = divisor.digits + std::string(scale - divisor.scale, '0');
    if (digits.size() > most_digits || by.size() > most_digits) {
        return std::nullopt;
    }
    return remainder(digits, by) == "0";
}

bool contains(const Numbers& numbers, const Decimal& value) {
    const bool is_kind = numbers.wholeness == Numbers::Wholeness::Any ||
                         value.is_integer() == (numbers.wholeness == Numbers::Wholeness::Whole);
    const auto holds = [&](const Decimal& divisor) { return is_multiple_of(value, divisor) == true; };
    const auto fails = [&](const Decimal& divisor) { return is_multiple_of(value, divisor) == false; };
    return is_kind && (!numbers.least || is_above(*numbers.least, value)) &&
           (!numbers.most || is_below(*numbers.most, value)) &&
           std::all_of(numbers.multiples_of.begin(), numbers.multiples_of.end(), holds) &&
           std::all_of(numbers.no_multiples_of.begin(), numbers.no_multiples_of.end(), fails) &&
           std::find(numbers.excluded.begin(), numbers.excluded.end(), value) == numbers.excluded.end();
}

std::optional<Decimal> find_number(const Numbers& numbers) {
    const std::vector<Decimal> candidates = candidates_of(numbers);
    for (const std::size_t most : {exact_digits, most_digits}) {
        const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Decimal& each) {
            return each.digits.size() <= most && contains(numbers, each);
        });
        if (found != candidates.end()) {
            return *found;
        }
    }
    for (const Decimal& each : few_wholes(numbers).value_or(std::vector<Decimal>{})) {
        if (contains(numbers, each)) {
            return each;
        }
    }
    return std::nullopt;
}

bool is_surely_empty(const Numbers& numbers) {
    if (has_no_width(numbers)) {
        return true;
    }
    const bool is_whole = numbers.wholeness == Numbers::Wholeness::Whole;
    const Decimal one = Decimal::from(1);
    const bool divides_all_wholes =
        is_whole && std::any_of(numbers.no_multiples_of.begin(), numbers.no_multiples_of.end(),
                                [&](const Decimal& divisor) { return is_surely_multiple(one, divisor); });
    if (divides_all_wholes) {
        return true;
    }
    // Every multiple of one number is a multiple of what divides it.
    for (const Decimal& divisor : numbers.no_multiples_of) {
        if (std::any_of(numbers.multiples_of.begin(), numbers.multiples_of.end(),
                        [&](const Decimal& each) { return is_surely_multiple(each, divisor); })) {
            return true;
        }
    }
    const std::optional<std::vector<Decimal>> wholes = is_whole ? few_wholes(numbers) : std::nullopt;
    return wholes && std::none_of(wholes->begin(), wholes->end(),
                                  [&](const Decimal& each) { return contains(numbers, each); });
}

}  // namespace seamark::schema
