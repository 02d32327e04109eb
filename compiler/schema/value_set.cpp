#include "schema/value_set.h"

#include <algorithm>

#include "schema/numbers.h"

namespace seamark::schema {

namespace {

bool is_empty_set(const SetPtr& set) {
    return is_surely_empty(*set);
}

bool is_empty_list(const Lists& lists) {
    if (lists.most && *lists.most < lists.least) {
        return true;
    }
    const auto fixed = static_cast<std::int64_t>(lists.first.size());
    const auto needed = lists.first.begin() + std::min(fixed, lists.least);
    return std::any_of(lists.first.begin(), needed, is_empty_set) ||
           (fixed < lists.least && is_empty_set(lists.rest));
}

bool is_empty_object(const Objects& objects) {
    return std::any_of(objects.members.begin(), objects.members.end(), [](const Objects::Member& member) {
        return member.presence == Objects::Presence::Required && is_empty_set(member.values);
    });
}

struct Emptiness {
    bool operator()(const Anything&) const { return false; }
    bool operator()(const OfRecord&) const { return false; }
    bool operator()(const Choice& choice) const {
        return std::all_of(choice.sets.begin(), choice.sets.end(), is_empty_set);
    }
    bool operator()(const Constant&) const { return false; }
    bool operator()(const Numbers& numbers) const { return is_surely_empty(numbers); }
    bool operator()(const Strings& strings) const { return is_surely_empty(strings.query); }
    bool operator()(const Lists& lists) const { return is_empty_list(lists); }
    bool operator()(const Objects& objects) const { return is_empty_object(objects); }
};

SetPtr set_of_items(const JsonValue::Array& items) {
    Lists lists;
    std::transform(items.begin(), items.end(), std::back_inserter(lists.first), set_of);
    lists.rest = choice_of({});
    lists.least = static_cast<std::int64_t>(items.size());
    lists.most = lists.least;
    return make_set(std::move(lists));
}

SetPtr set_of_members(const JsonValue::Object& members) {
    Objects objects;
    for (const auto& [name, value] : members) {
        objects.members.push_back({name, Objects::Presence::Required, set_of(value)});
    }
    return make_set(std::move(objects));
}

}  // namespace

SetPtr choice_of(Sets sets) {
    return sets.size() == 1 ? sets.front() : make_set(Choice{std::move(sets)});
}

SetPtr set_of(const JsonValue& value) {
    if (const auto* items = value.as<JsonValue::Array>()) {
        return set_of_items(*items);
    }
    if (const auto* members = value.as<JsonValue::Object>()) {
        return set_of_members(*members);
    }
    return make_set(Constant{value});
}

const Objects::Member* find_member(const Objects& objects, std::string_view name) {
    const auto found = std::find_if(objects.members.begin(), objects.members.end(),
                                    [name](const Objects::Member& member) { return member.name == name; });
    return found == objects.members.end() ? nullptr : &*found;
}

Objects with_member(Objects objects, Objects::Member member) {
    for (Objects::Member& each : objects.members) {
        if (each.name == member.name) {
            each = std::move(member);
            return objects;
        }
    }
    objects.members.push_back(std::move(member));
    return objects;
}

bool is_surely_empty(const ValueSet& set) {
    return std::visit(Emptiness(), set.kind);
}

}  // namespace seamark::schema
