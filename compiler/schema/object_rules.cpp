// Members and their names.
#include <algorithm>

#include "schema/member_sets.h"
#include "schema/rules.h"

namespace seamark::schema {

namespace {

using Presence = Objects::Presence;
using Member = Objects::Member;

SetPtr choice_of(const std::vector<Piece>& pieces) {
    Sets sets;
    for (const Piece& piece : pieces) {
        sets.push_back(piece.set);
    }
    return schema::choice_of(std::move(sets));
}

Cause inside(Cause cause, const std::string& member) {
    cause.data.insert(cause.data.begin(), member);
    return cause;
}

// The objects of the set apart, as the values of one member are apart.
Partition apply(const SetPtr& set, const Member& member, const Partition& values) {
    if (values.refused.empty() && values.unknown.empty()) {
        return all_accepted(set);
    }
    const Objects& objects = objects_of(set);
    Partition partition;
    if (!values.accepted.empty()) {
        partition.accepted.push_back(
            with_values(objects, member.name, member.presence, schema::choice_of(values.accepted)));
    } else if (member.presence == Presence::Optional) {
        partition.accepted.push_back(with_values(objects, member.name, Presence::Absent, member.values));
    }
    if (!values.refused.empty()) {
        partition.refused.push_back(
            {with_values(objects, member.name, Presence::Required, choice_of(values.refused)),
             inside(values.refused.front().cause, member.name)});
    }
    if (!values.unknown.empty()) {
        partition.unknown.push_back(
            {with_values(objects, member.name, Presence::Required, choice_of(values.unknown)),
             inside(values.unknown.front().cause, member.name)});
    }
    return partition;
}

// A schema that a member of some name is held to, and the keyword that says so.
struct Applied {
    SubschemaId schema;
    Cause cause;  // where the schema is `false`
};

struct AppliedSchemas {
    std::vector<Applied> surely;
    std::vector<Applied> perhaps;  // a pattern that some engines find in the name
    bool is_declared = false;      // a property, or of a pattern
};

AppliedSchemas applied_to(Partitioner& cutter, const Subschema& schema, const std::string& name) {
    AppliedSchemas applied;
    for (const auto& [property, id] : schema.properties) {
        if (property == name) {
            applied.surely.push_back({id, cause_at(schema, "properties")});
            applied.is_declared = true;
        }
    }
    for (const auto& [pattern, id] : schema.pattern_properties) {
        const Membership found = cutter.languages().pattern(pattern).contains(name);
        if (found != Membership::Out) {
            auto& schemas = found == Membership::In ? applied.surely : applied.perhaps;
            schemas.push_back({id, cause_at(schema, "patternProperties")});
            applied.is_declared |= found == Membership::In;
        }
    }
    if (schema.additional_properties && !applied.is_declared) {
        auto& schemas = applied.perhaps.empty() ? applied.surely : applied.perhaps;
        schemas.push_back({*schema.additional_properties, cause_at(schema, "additionalProperties")});
    }
    return applied;
}

Partition cut_member(Partitioner& cutter, const SetPtr& set, const std::string& name, const Applied& applied,
                     bool is_sure) {
    const std::optional<Member> member = member_of(objects_of(set), name);
    if (!member) {
        return all_accepted(set);
    }
    Partition values = cutter.by_schema(member->values, applied.schema);
    if (cutter[applied.schema].always == false) {
        values = all_refused(member->values, applied.cause);
    }
    if (!is_sure) {
        values.unknown.insert(values.unknown.end(), values.refused.begin(), values.refused.end());
        values.refused.clear();
    }
    return apply(set, *member, values);
}

void add_member_rules(Partitioner& cutter, const Subschema& schema, const std::string& name, Rules& rules) {
    const AppliedSchemas applied = applied_to(cutter, schema, name);
    for (const Applied& each : applied.surely) {
        rules.push_back(
            [&cutter, name, each](const SetPtr& set) { return cut_member(cutter, set, name, each, true); });
    }
    for (const Applied& each : applied.perhaps) {
        rules.push_back(
            [&cutter, name, each](const SetPtr& set) { return cut_member(cutter, set, name, each, false); });
    }
}

// By a name as `propertyNames` has it.
void add_name_rule(Partitioner& cutter, const Subschema& schema, const std::string& name, Rules& rules) {
    rules.push_back([&cutter, &schema, name](const SetPtr& set) {
        const std::optional<Member> member = member_of(objects_of(set), name);
        if (!member) {
            return all_accepted(set);
        }
        const Partition names = cutter.by_schema(set_of(JsonValue::string(name)), *schema.property_names);
        Partition values;
        if (!names.accepted.empty()) {
            values.accepted.push_back(member->values);
        }
        if (!names.refused.empty()) {
            values.refused.push_back({member->values, cause_at(schema, "propertyNames")});
        }
        if (!names.unknown.empty()) {
            values.unknown.push_back({member->values, cause_at(schema, "propertyNames")});
        }
        return apply(set, *member, values);
    });
}

bool is_true(Partitioner& cutter, const std::optional<SubschemaId>& id) {
    return !id || cutter[*id].always == true;
}

std::string unused_name(const Objects& objects, const Subschema& schema) {
    std::string name = "other";
    const auto is_used = [&] {
        return find_member(objects, name) != nullptr ||
               std::any_of(schema.properties.begin(), schema.properties.end(),
                           [&](const auto& property) { return property.first == name; });
    };
    while (is_used()) {
        name += "_";
    }
    return name;
}

// By members of names that the set does not tell.
Partition cut_others(Partitioner& cutter, const SetPtr& set, const Subschema& schema) {
    const Objects& objects = objects_of(set);
    if (!objects.others) {
        return all_accepted(set);
    }
    if (!schema.pattern_properties.empty()) {
        return all_unknown(set, cause_at(schema, "patternProperties"));
    }
    if (!is_true(cutter, schema.property_names)) {
        return all_unknown(set, cause_at(schema, "propertyNames"));
    }
    if (is_true(cutter, schema.additional_properties)) {
        return all_accepted(set);
    }
    const std::string name = unused_name(objects, schema);
    const Applied applied{*schema.additional_properties, cause_at(schema, "additionalProperties")};
    Partition partition = cut_member(cutter, set, name, applied, true);
    if (partition.refused.empty() && partition.unknown.empty()) {
        return partition;
    }
    Objects closed = objects;
    closed.others = nullptr;
    partition.accepted = {make_set(std::move(closed))};
    partition.unknown.push_back({set, applied.cause});
    return partition;
}

}  // namespace

void add_object_rules(Partitioner& cutter, const Subschema& schema, const Objects& objects, Rules& rules) {
    add_presence_rules(cutter, schema, rules);
    std::vector<std::string> names;
    for (const Member& member : objects.members) {
        names.push_back(member.name);
    }
    for (const auto& [name, id] : schema.properties) {
        if (objects.others && find_member(objects, name) == nullptr) {
            names.push_back(name);
        }
    }
    for (const std::string& name : names) {
        if (schema.property_names) {
            add_name_rule(cutter, schema, name, rules);
        }
        add_member_rules(cutter, schema, name, rules);
    }
    if (objects.others) {
        rules.push_back([&](const SetPtr& set) { return cut_others(cutter, set, schema); });
    }
}

}  // namespace seamark::schema
