#include "schema/type_sets.h"

#include <algorithm>

#include "schema/constraints.h"
#include "schema/numbers.h"

namespace seamark::schema {

namespace {

using model::Scalar;

constexpr std::size_t deepest_value = 64;
constexpr std::int64_t largest_size = 1'000'000'000'000;
constexpr std::size_t longest_list = 10'000;

std::int64_t size_of(const base::Decimal& limit) {
    return std::min(limit.to_int64().value_or(largest_size), largest_size);
}

std::optional<std::int64_t> size_of(const std::optional<base::Decimal>& limit) {
    return limit ? std::optional(size_of(*limit)) : std::nullopt;
}

SetPtr strings_of(const model::Type& type, std::string_view format, Languages& languages) {
    const Limits limits = limits_of(type);
    Strings strings;
    strings.query.least = size_of(limits.least).value_or(0);
    strings.query.most = size_of(limits.most);
    if (!format.empty()) {
        strings.query.languages.push_back({&languages.format(format), true});
    }
    if (const auto pattern = pattern_of(type)) {
        strings.query.languages.push_back({&languages.pattern(*pattern), true});
    }
    return make_set(std::move(strings));
}

SetPtr numbers_of(const model::Type& type, bool is_whole) {
    const Limits limits = limits_of(type);
    Numbers numbers;
    numbers.wholeness = is_whole ? Numbers::Wholeness::Whole : Numbers::Wholeness::Any;
    if (limits.least) {
        numbers.least = Bound{*limits.least, true};
    }
    if (limits.most) {
        numbers.most = Bound{*limits.most, true};
    }
    return make_set(std::move(numbers));
}

SetPtr booleans() {
    return choice_of({set_of(JsonValue::boolean(true)), set_of(JsonValue::boolean(false))});
}

SetPtr scalars_of(const model::Type& type, Scalar scalar, Languages& languages) {
    const ScalarConstraints& constraints = constraints_of(scalar);
    if (constraints.type.empty()) {
        return make_set(Anything{});
    }
    if (constraints.is_string()) {
        return strings_of(type, constraints.format, languages);
    }
    return scalar == Scalar::Bool ? booleans() : numbers_of(type, scalar == Scalar::Int);
}

SetPtr names_of(const model::Enum& enumeration) {
    Sets names;
    for (const model::Enum::Member& member : enumeration.members) {
        names.push_back(set_of(JsonValue::string(member.name.text)));
    }
    return choice_of(std::move(names));
}

Sets every_kind() {
    const SetPtr anything = make_set(Anything{});
    return {set_of({}),
            booleans(),
            make_set(Numbers{}),
            make_set(Strings{}),
            make_set(Lists{{}, anything, 0, std::nullopt, false}),
            make_set(Objects{{}, anything})};
}

std::optional<JsonValue> only_list(const Lists& lists) {
    const auto count = static_cast<std::int64_t>(lists.first.size());
    if (lists.least != count || lists.most != count) {
        return std::nullopt;
    }
    JsonValue::Array items;
    for (const SetPtr& set : lists.first) {
        std::optional<JsonValue> value = only_value(*set);
        if (!value) {
            return std::nullopt;
        }
        items.push_back(std::move(*value));
    }
    return JsonValue::array(std::move(items));
}

std::optional<JsonValue> only_object(const Objects& objects) {
    JsonValue object = JsonValue::object();
    for (const Objects::Member& member : objects.members) {
        const std::optional<JsonValue> value = only_value(*member.values);
        if (member.presence == Objects::Presence::Optional || !value) {
            return std::nullopt;
        }
        if (member.presence == Objects::Presence::Required) {
            object.set(member.name, *value);
        }
    }
    return objects.others ? std::nullopt : std::optional(std::move(object));
}

}  // namespace

SetPtr TypeSets::of_type(model::TypeId id) const {
    const model::Type& type = types_[id];
    if (const auto* scalar = std::get_if<Scalar>(&type.kind)) {
        return scalars_of(type, *scalar, languages_);
    }
    if (const auto* enumeration = std::get_if<model::EnumId>(&type.kind)) {
        return names_of(types_.model().enums[*enumeration]);
    }
    if (const auto* record = std::get_if<model::RecordId>(&type.kind)) {
        return make_set(OfRecord{*record});
    }
    if (const auto* list = std::get_if<model::ListOf>(&type.kind)) {
        const Limits limits = limits_of(type);
        return make_set(Lists{
            {}, of_type(list->element), size_of(limits.least).value_or(0), size_of(limits.most), false});
    }
    return make_set(Anything{});
}

SetPtr TypeSets::of_properties(const std::vector<Property>& properties) const {
    Objects objects;
    for (const Property& property : properties) {
        objects.members.push_back(
            {std::string(property.name),
             property.required ? Objects::Presence::Required : Objects::Presence::Optional,
             of_type(property.type)});
    }
    return make_set(std::move(objects));
}

Sets TypeSets::opened(const SetPtr& set) const {
    if (const auto* record = set->as<OfRecord>()) {
        return {of_properties(types_.properties(record->record))};
    }
    Sets parts;
    if (const auto* choice = set->as<Choice>()) {
        parts = choice->sets;
    } else if (set->as<Anything>() != nullptr) {
        parts = every_kind();
    } else {
        return {set};
    }
    Sets all;
    for (const SetPtr& part : parts) {
        const Sets inner = opened(part);
        all.insert(all.end(), inner.begin(), inner.end());
    }
    return all;
}

std::optional<JsonValue> TypeSets::find_value(const SetPtr& set) const {
    return find_value(set, 0);
}

std::optional<JsonValue> TypeSets::find_value(const SetPtr& set, std::size_t depth) const {
    if (depth > deepest_value) {
        return std::nullopt;
    }
    for (const SetPtr& part : opened(set)) {
        std::optional<JsonValue> value;
        if (const auto* constant = part->as<Constant>()) {
            value = constant->value;
        } else if (const auto* numbers = part->as<Numbers>()) {
            const auto number = find_number(*numbers);
            value = number ? std::optional(JsonValue::number(*number)) : std::nullopt;
        } else if (const auto* strings = part->as<Strings>()) {
            const auto text = find_text(strings->query);
            value = text ? std::optional(JsonValue::string(*text)) : std::nullopt;
        } else if (const auto* lists = part->as<Lists>()) {
            value = find_list(*lists, depth + 1);
        } else if (const auto* objects = part->as<Objects>()) {
            value = find_object(*objects, depth + 1);
        }
        if (value) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<JsonValue> TypeSets::find_list(const Lists& lists, std::size_t depth) const {
    const auto count = static_cast<std::size_t>(lists.least);
    if (count > longest_list || (lists.most && *lists.most < lists.least)) {
        return std::nullopt;
    }
    JsonValue::Array items;
    for (std::size_t i = 0; i < count; ++i) {
        const bool repeats = i > lists.first.size() && !lists.distinct;
        std::optional<JsonValue> item =
            repeats ? items.back() : find_value(i < lists.first.size() ? lists.first[i] : lists.rest, depth);
        const bool is_there = item && std::find(items.begin(), items.end(), *item) != items.end();
        if (!item || (lists.distinct && is_there)) {
            return std::nullopt;
        }
        items.push_back(std::move(*item));
    }
    return JsonValue::array(std::move(items));
}

std::optional<JsonValue> TypeSets::find_object(const Objects& objects, std::size_t depth) const {
    JsonValue object = JsonValue::object();
    for (const Objects::Member& member : objects.members) {
        if (member.presence != Objects::Presence::Required) {
            continue;
        }
        std::optional<JsonValue> value = find_value(member.values, depth);
        if (!value) {
            return std::nullopt;
        }
        object.set(member.name, std::move(*value));
    }
    return object;
}

std::optional<JsonValue> only_value(const ValueSet& set) {
    if (const auto* constant = set.as<Constant>()) {
        return constant->value;
    }
    if (const auto* lists = set.as<Lists>()) {
        return only_list(*lists);
    }
    const auto* objects = set.as<Objects>();
    return objects == nullptr ? std::nullopt : only_object(*objects);
}

}  // namespace seamark::schema
