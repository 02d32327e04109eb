// Items, their number, `uniqueItems`, `contains`.
#include <algorithm>

#include "schema/rules.h"

namespace seamark::schema {

namespace {

std::int64_t count_of(const Sets& sets) {
    return static_cast<std::int64_t>(sets.size());
}

std::optional<std::int64_t> smaller(const std::optional<std::int64_t>& a, std::int64_t b) {
    return a ? std::min(*a, b) : b;
}

SetPtr choice_of(const std::vector<Piece>& pieces) {
    Sets sets;
    for (const Piece& piece : pieces) {
        sets.push_back(piece.set);
    }
    return schema::choice_of(std::move(sets));
}

Partition cut_by_count(const SetPtr& set, std::int64_t least, std::optional<std::int64_t> most,
                       const Cause& cause) {
    Lists within = *set->as<Lists>();
    Lists outside = within;
    if (most) {
        within.most = smaller(within.most, *most);
        outside.least = std::max(outside.least, *most + 1);
    } else {
        within.least = std::max(within.least, least);
        outside.most = smaller(outside.most, least - 1);
    }
    return cut(make_set(std::move(within)), make_set(std::move(outside)), cause);
}

// The same lists, with at least the first `count` items named one by one where there may be so many.
Lists unrolled(Lists lists, std::int64_t count) {
    while (count_of(lists.first) < count && (!lists.most || count_of(lists.first) < *lists.most)) {
        lists.first.push_back(lists.rest);
    }
    return lists;
}

Lists with_item(Lists lists, std::size_t index, SetPtr values) {
    lists.first[index] = std::move(values);
    lists.least = std::max(lists.least, static_cast<std::int64_t>(index) + 1);
    return lists;
}

// By one item that has its own set.
Partition cut_item(Partitioner& cutter, const SetPtr& set, std::size_t index, SubschemaId id) {
    const Lists& lists = *set->as<Lists>();
    const auto before = static_cast<std::int64_t>(index);
    if (lists.most && *lists.most <= before) {
        return all_accepted(set);
    }
    const Partition items = cutter.by_schema(lists.first[index], id);
    if (items.refused.empty() && items.unknown.empty()) {
        return all_accepted(set);
    }
    Partition partition;
    Lists accepted = lists;
    accepted.first[index] = schema::choice_of(items.accepted);
    if (items.accepted.empty()) {
        accepted.most = smaller(accepted.most, before);
    }
    if (!is_surely_empty(*make_set(accepted))) {
        partition.accepted.push_back(make_set(std::move(accepted)));
    }
    if (!items.refused.empty()) {
        partition.refused.push_back(
            {make_set(with_item(lists, index, choice_of(items.refused))), items.refused.front().cause});
    }
    if (!items.unknown.empty()) {
        partition.unknown.push_back(
            {make_set(with_item(lists, index, choice_of(items.unknown))), items.unknown.front().cause});
    }
    return partition;
}

// By the items that share a set. Lists of which only a later item is refused are left as unknown.
Partition cut_rest(Partitioner& cutter, const SetPtr& set, SubschemaId id) {
    const Lists& lists = *set->as<Lists>();
    const std::int64_t fixed = count_of(lists.first);
    if (lists.most && *lists.most <= fixed) {
        return all_accepted(set);
    }
    const Partition items = cutter.by_schema(lists.rest, id);
    if (items.refused.empty() && items.unknown.empty()) {
        return all_accepted(set);
    }
    Partition partition;
    Lists accepted = lists;
    accepted.rest = schema::choice_of(items.accepted);
    if (items.accepted.empty()) {
        accepted.most = smaller(accepted.most, fixed);
    }
    if (!is_surely_empty(*make_set(accepted))) {
        partition.accepted.push_back(make_set(std::move(accepted)));
    }
    const Lists longer = unrolled(lists, fixed + 1);
    const auto index = static_cast<std::size_t>(fixed);
    if (!items.refused.empty()) {
        partition.refused.push_back(
            {make_set(with_item(longer, index, choice_of(items.refused))), items.refused.front().cause});
    }
    const bool is_exact = items.unknown.empty() && (items.accepted.empty() || lists.most == fixed + 1);
    if (!is_exact) {
        const Cause& cause = (items.unknown.empty() ? items.refused : items.unknown).front().cause;
        partition.unknown.push_back({make_set(with_item(longer, index, lists.rest)), cause});
    }
    return partition;
}

void add_item_rules(Partitioner& cutter, const Subschema& schema, Rules& rules) {
    const auto prefix = schema.prefix_items.size();
    const auto unroll = [prefix](const SetPtr& set) {
        return make_set(unrolled(*set->as<Lists>(), static_cast<std::int64_t>(prefix)));
    };
    for (std::size_t i = 0; i < prefix; ++i) {
        rules.push_back([&cutter, &schema, i, unroll](const SetPtr& set) {
            const SetPtr lists = unroll(set);
            return i < lists->as<Lists>()->first.size() ? cut_item(cutter, lists, i, schema.prefix_items[i])
                                                        : all_accepted(set);
        });
    }
    if (!schema.items) {
        return;
    }
    rules.push_back([&cutter, &schema, prefix, unroll](const SetPtr& set) {
        Partition partition = all_accepted(unroll(set));
        const std::size_t fixed = partition.accepted.front()->as<Lists>()->first.size();
        for (std::size_t i = prefix; i < fixed; ++i) {
            partition = then_cut(
                partition, [&](const SetPtr& each) { return cut_item(cutter, each, i, *schema.items); });
        }
        return then_cut(partition, [&](const SetPtr& each) { return cut_rest(cutter, each, *schema.items); });
    });
}

Partition cut_by_distinctness(Partitioner& cutter, const SetPtr& set, const Cause& cause) {
    const Lists& lists = *set->as<Lists>();
    if (lists.distinct || (lists.most && *lists.most < 2)) {
        return all_accepted(set);
    }
    if (const auto only = only_value(*set)) {
        const auto& items = *only->as<JsonValue::Array>();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (std::find(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i), items[i]) !=
                items.begin() + static_cast<std::ptrdiff_t>(i)) {
                return all_refused(set, cause);
            }
        }
        return all_accepted(set);
    }
    Partition partition;
    Lists distinct = lists;
    distinct.distinct = true;
    partition.accepted.push_back(make_set(std::move(distinct)));
    const auto twice = lists.first.empty() ? cutter.types().find_value(lists.rest) : std::nullopt;
    if (twice) {
        Lists equal = lists;
        equal.first = {set_of(*twice), set_of(*twice)};
        equal.least = std::max<std::int64_t>(equal.least, 2);
        partition.refused.push_back({make_set(std::move(equal)), cause});
    }
    partition.unknown.push_back({set, cause});
    return partition;
}

// How many items `contains` surely and at most matches.
struct Matches {
    std::int64_t sure = 0;
    std::optional<std::int64_t> most = 0;  // nothing: any number
    std::vector<Partition> first;
    Partition rest;
};

bool is_all_accepted(const Partition& partition) {
    return partition.refused.empty() && partition.unknown.empty();
}

Matches count_matches(Partitioner& cutter, const Lists& lists, SubschemaId id) {
    Matches matches;
    const std::int64_t fixed = count_of(lists.first);
    for (std::int64_t i = 0; i < fixed; ++i) {
        matches.first.push_back(cutter.by_schema(lists.first[static_cast<std::size_t>(i)], id));
        const Partition& item = matches.first.back();
        const bool may_exist = !lists.most || i < *lists.most;
        matches.sure += i < lists.least && is_all_accepted(item) ? 1 : 0;
        *matches.most += may_exist && !(item.accepted.empty() && item.unknown.empty()) ? 1 : 0;
    }
    if (lists.most && *lists.most <= fixed) {
        return matches;
    }
    matches.rest = cutter.by_schema(lists.rest, id);
    if (is_all_accepted(matches.rest)) {
        matches.sure += std::max<std::int64_t>(0, lists.least - fixed);
    }
    if (!matches.rest.accepted.empty() || !matches.rest.unknown.empty()) {
        matches.most = lists.most ? std::optional(*matches.most + *lists.most - fixed) : std::nullopt;
    }
    return matches;
}

// The lists of the set none of whose items matches; nothing where each has one.
std::optional<SetPtr> without_match(Lists lists, const Matches& matches) {
    for (std::size_t i = 0; i < lists.first.size(); ++i) {
        if (matches.first[i].refused.empty()) {
            lists.most = smaller(lists.most, static_cast<std::int64_t>(i));
            break;
        }
        lists.first[i] = choice_of(matches.first[i].refused);
    }
    if (matches.rest.refused.empty()) {
        lists.most = smaller(lists.most, count_of(lists.first));
    } else {
        lists.rest = choice_of(matches.rest.refused);
    }
    const SetPtr set = make_set(std::move(lists));
    return is_surely_empty(*set) ? std::nullopt : std::optional(set);
}

Partition cut_by_contained(Partitioner& cutter, const SetPtr& set, const Subschema& schema) {
    const Lists& lists = *set->as<Lists>();
    const std::int64_t least = schema.min_contains.value_or(1);
    const Matches matches = count_matches(cutter, lists, *schema.contains);
    const Cause cause = cause_at(schema, "contains");
    const Cause too_many = cause_at(schema, "maxContains");
    if (schema.max_contains && *schema.max_contains < matches.sure) {
        return all_refused(set, too_many);
    }
    if (matches.most && *matches.most < least) {
        return all_refused(set, cause);
    }
    const bool may_be_too_many =
        schema.max_contains && (!matches.most || *schema.max_contains < *matches.most);
    if (least <= matches.sure && !may_be_too_many) {
        return all_accepted(set);
    }
    Partition partition = all_unknown(set, least <= matches.sure ? too_many : cause);
    const auto none = least > matches.sure ? without_match(lists, matches) : std::nullopt;
    if (none) {
        partition.refused.push_back({*none, cause});
    }
    return partition;
}

}  // namespace

void add_list_rules(Partitioner& cutter, const Subschema& schema, Rules& rules) {
    if (schema.min_items) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_count(set, *schema.min_items, std::nullopt, cause_at(schema, "minItems"));
        });
    }
    if (schema.max_items) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_count(set, 0, schema.max_items, cause_at(schema, "maxItems"));
        });
    }
    add_item_rules(cutter, schema, rules);
    if (schema.unique_items) {
        rules.push_back([&](const SetPtr& set) {
            return cut_by_distinctness(cutter, set, cause_at(schema, "uniqueItems"));
        });
    }
    if (schema.contains) {
        rules.push_back([&](const SetPtr& set) { return cut_by_contained(cutter, set, schema); });
    }
}

}  // namespace seamark::schema
