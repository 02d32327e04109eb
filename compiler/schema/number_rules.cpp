// Bounds of numbers, `multipleOf`.
#include "schema/numbers.h"
#include "schema/rules.h"

namespace seamark::schema {

namespace {

using base::Decimal;

// The numbers of the set, a constant's too; nothing where it holds none.
std::optional<Numbers> numbers_of(const ValueSet& set) {
    if (const auto* numbers = set.as<Numbers>()) {
        return *numbers;
    }
    const auto* constant = set.as<Constant>();
    const auto* number = constant == nullptr ? nullptr : constant->value.as<Decimal>();
    if (number == nullptr) {
        return std::nullopt;
    }
    Numbers only;
    only.least = only.most = Bound{*number, true};
    return only;
}

// Which of two lower ends leaves fewer numbers.
Bound higher(const std::optional<Bound>& a, const Bound& b) {
    const int order = a ? base::compare(a->value, b.value) : -1;
    return order > 0 || (order == 0 && !a->inclusive) ? *a : b;
}

Bound lower(const std::optional<Bound>& a, const Bound& b) {
    const int order = a ? base::compare(a->value, b.value) : 1;
    return order < 0 || (order == 0 && !a->inclusive) ? *a : b;
}

struct Halves {
    SetPtr below;
    SetPtr above;
};

// Cut at the lower end of those above.
Halves halves_of(const Numbers& numbers, const Bound& least) {
    Numbers above = numbers;
    Numbers below = numbers;
    above.least = higher(numbers.least, least);
    below.most = lower(numbers.most, Bound{least.value, !least.inclusive});
    return {make_set(std::move(below)), make_set(std::move(above))};
}

Partition cut_at_least(const SetPtr& set, const Bound& bound, const Cause& cause) {
    const std::optional<Numbers> numbers = numbers_of(*set);
    if (!numbers) {
        return all_accepted(set);
    }
    const auto [below, above] = halves_of(*numbers, bound);
    return cut(above, below, cause);
}

Partition cut_at_most(const SetPtr& set, const Bound& bound, const Cause& cause) {
    const std::optional<Numbers> numbers = numbers_of(*set);
    if (!numbers) {
        return all_accepted(set);
    }
    const auto [below, above] = halves_of(*numbers, Bound{bound.value, !bound.inclusive});
    return cut(below, above, cause);
}

Partition cut_by_divisor(const SetPtr& set, const Decimal& divisor, const Cause& cause) {
    const std::optional<Numbers> numbers = numbers_of(*set);
    if (!numbers) {
        return all_accepted(set);
    }
    if (const auto* constant = set->as<Constant>()) {
        const auto answer = is_multiple_of(*constant->value.as<Decimal>(), divisor);
        return !answer ? all_unknown(set, cause) : *answer ? all_accepted(set) : all_refused(set, cause);
    }
    Numbers multiples = *numbers;
    Numbers others = *numbers;
    multiples.multiples_of.push_back(divisor);
    others.no_multiples_of.push_back(divisor);
    return cut(make_set(std::move(multiples)), make_set(std::move(others)), cause);
}

}  // namespace

void add_number_rules(Partitioner&, const Subschema& schema, Rules& rules) {
    const auto add = [&](const std::optional<Decimal>& bound, bool inclusive, auto cut_at,
                         const char* keyword) {
        if (bound) {
            rules.push_back([&schema, &bound, inclusive, cut_at, keyword](const SetPtr& set) {
                return cut_at(set, Bound{*bound, inclusive}, cause_at(schema, keyword));
            });
        }
    };
    add(schema.minimum, true, cut_at_least, "minimum");
    add(schema.exclusive_minimum, false, cut_at_least, "exclusiveMinimum");
    add(schema.maximum, true, cut_at_most, "maximum");
    add(schema.exclusive_maximum, false, cut_at_most, "exclusiveMaximum");
    if (schema.multiple_of) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_divisor(set, *schema.multiple_of, cause_at(schema, "multipleOf"));
        });
    }
}

}  // namespace seamark::schema
