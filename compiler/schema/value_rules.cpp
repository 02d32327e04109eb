// `type`, `enum`, `const`.
#include <algorithm>

#include "schema/numbers.h"
#include "schema/rules.h"
#include "source/utf8.h"

namespace seamark::schema {

namespace {

using base::Decimal;

unsigned type_of(const JsonValue& value) {
    if (value.is_null()) {
        return null_type;
    }
    if (const auto* number = value.as<Decimal>()) {
        return number->is_integer() ? integer_type : number_type;
    }
    return value.as<bool>() != nullptr ? boolean_type : string_type;
}

// Bits of JsonType; all that the set's values may have.
unsigned type_of(const ValueSet& set) {
    if (const auto* constant = set.as<Constant>()) {
        return type_of(constant->value);
    }
    if (const auto* numbers = set.as<Numbers>()) {
        const bool may_be_whole = numbers->wholeness != Numbers::Wholeness::Fraction;
        const bool may_be_fraction = numbers->wholeness != Numbers::Wholeness::Whole;
        return (may_be_whole ? integer_type : 0U) | (may_be_fraction ? number_type : 0U);
    }
    if (set.as<Strings>() != nullptr) {
        return string_type;
    }
    return set.as<Lists>() != nullptr ? array_type : object_type;
}

Partition cut_by_type(const SetPtr& set, unsigned accepted, const Cause& cause) {
    const unsigned type = type_of(*set);
    if ((type & ~accepted) == 0) {
        return all_accepted(set);
    }
    if ((type & accepted) == 0) {
        return all_refused(set, cause);
    }
    Numbers whole = *set->as<Numbers>();
    Numbers fraction = whole;
    whole.wholeness = Numbers::Wholeness::Whole;
    fraction.wholeness = Numbers::Wholeness::Fraction;
    return cut(make_set(std::move(whole)), make_set(std::move(fraction)), cause);
}

bool is_among(const JsonValue& value, const JsonValue::Array& values) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

Partition cut_numbers(const Numbers& numbers, const JsonValue::Array& values, const Cause& cause) {
    Partition partition;
    Numbers others = numbers;
    for (const JsonValue& value : values) {
        const auto* number = value.as<Decimal>();
        if (number != nullptr && contains(numbers, *number)) {
            partition.accepted.push_back(set_of(value));
            others.excluded.push_back(*number);
        }
    }
    if (!is_surely_empty(others)) {
        partition.refused.push_back({make_set(std::move(others)), cause});
    }
    return partition;
}

Membership membership_of(const TextQuery& query, const std::string& text) {
    TextQuery only{0, std::nullopt, query.languages};
    const auto length = static_cast<std::int64_t>(source::count_scalars(text));
    if (length < query.least || (query.most && *query.most < length)) {
        return Membership::Out;
    }
    Membership membership = Membership::In;
    for (const LanguageUse& use : query.languages) {
        const Membership in_it = use.language->contains(text);
        if (in_it == Membership::Unknown) {
            membership = Membership::Unknown;
        } else if ((in_it == Membership::In) != use.holds) {
            return Membership::Out;
        }
    }
    return membership;
}

Partition cut_strings(Partitioner& cutter, const Strings& strings, const JsonValue::Array& values,
                      const Cause& cause) {
    Partition partition;
    Strings others = strings;
    for (const JsonValue& value : values) {
        const auto* text = value.as<std::string>();
        const Membership membership = text == nullptr ? Membership::Out : membership_of(strings.query, *text);
        if (membership != Membership::Out) {
            partition.accepted.push_back(set_of(value));
            others.query.languages.push_back({&cutter.languages().only(*text), false});
        }
    }
    if (!is_surely_empty(others.query)) {
        partition.refused.push_back({make_set(std::move(others)), cause});
    }
    return partition;
}

// Lists and objects: most often no value is one.
Partition cut_structures(Partitioner& cutter, const SetPtr& set, const JsonValue::Array& values,
                         const Cause& cause) {
    if (const auto only = only_value(*set)) {
        return is_among(*only, values) ? all_accepted(set) : all_refused(set, cause);
    }
    const bool is_list = set->as<Lists>() != nullptr;
    const bool may_be_accepted = std::any_of(values.begin(), values.end(), [is_list](const JsonValue& value) {
        return is_list ? value.as<JsonValue::Array>() != nullptr : value.as<JsonValue::Object>() != nullptr;
    });
    if (!may_be_accepted) {
        return all_refused(set, cause);
    }
    Partition partition = all_unknown(set, cause);
    const auto sample = cutter.types().find_value(set);
    if (sample && !is_among(*sample, values)) {
        partition.refused.push_back({set_of(*sample), cause});
    }
    return partition;
}

Partition cut_by_values(Partitioner& cutter, const SetPtr& set, const JsonValue::Array& values,
                        const Cause& cause) {
    if (const auto* constant = set->as<Constant>()) {
        return is_among(constant->value, values) ? all_accepted(set) : all_refused(set, cause);
    }
    if (const auto* numbers = set->as<Numbers>()) {
        return cut_numbers(*numbers, values, cause);
    }
    if (const auto* strings = set->as<Strings>()) {
        return cut_strings(cutter, *strings, values, cause);
    }
    return cut_structures(cutter, set, values, cause);
}

}  // namespace

void add_value_rules(Partitioner& cutter, const Subschema& schema, Rules& rules) {
    if (schema.type) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_type(set, *schema.type, cause_at(schema, "type"));
        });
    }
    if (schema.enum_values) {
        rules.push_back([&](const SetPtr& set) {
            return cut_by_values(cutter, set, *schema.enum_values, cause_at(schema, "enum"));
        });
    }
    if (schema.const_value) {
        rules.push_back([&](const SetPtr& set) {
            return cut_by_values(cutter, set, {*schema.const_value}, cause_at(schema, "const"));
        });
    }
}

}  // namespace seamark::schema
