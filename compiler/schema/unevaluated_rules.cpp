// `unevaluatedProperties` and `unevaluatedItems`: what no other keyword has looked at.
#include <algorithm>

#include "schema/rules.h"

namespace seamark::schema {

namespace {

// Whether other keywords have looked at a member.
enum class Evaluated { No, Perhaps, Surely };

constexpr std::size_t deepest_look = 32;

bool is_named(const Subschema::Named<SubschemaId>& schemas, const std::string& name) {
    return std::any_of(schemas.begin(), schemas.end(), [&](const auto& each) { return each.first == name; });
}

Evaluated by_own_keywords(Partitioner& cutter, const Subschema& schema, const std::string& name) {
    if (schema.additional_properties || is_named(schema.properties, name)) {
        return Evaluated::Surely;
    }
    Evaluated evaluated = Evaluated::No;
    for (const auto& [pattern, id] : schema.pattern_properties) {
        const Membership found = cutter.languages().pattern(pattern).contains(name);
        const Evaluated by_pattern = found == Membership::In    ? Evaluated::Surely
                                     : found == Membership::Out ? Evaluated::No
                                                                : Evaluated::Perhaps;
        evaluated = std::max(evaluated, by_pattern);
    }
    return evaluated;
}

// Schemas that are applied to the same object: always, or on some condition.
struct InPlace {
    std::vector<SubschemaId> always;
    std::vector<SubschemaId> sometimes;
};

void append(std::vector<SubschemaId>& ids, const std::optional<SubschemaId>& id) {
    if (id) {
        ids.push_back(*id);
    }
}

InPlace schemas_in_place(const Subschema& schema) {
    InPlace schemas;
    append(schemas.always, schema.ref);
    for (const SubschemaId id : schema.all_of.value_or(std::vector<SubschemaId>{})) {
        schemas.always.push_back(id);
    }
    for (const auto& branches : {schema.any_of, schema.one_of}) {
        const std::vector<SubschemaId> ids = branches.value_or(std::vector<SubschemaId>{});
        schemas.sometimes.insert(schemas.sometimes.end(), ids.begin(), ids.end());
    }
    for (const auto& [name, id] : schema.dependent_schemas) {
        schemas.sometimes.push_back(id);
    }
    for (const auto& id : {schema.if_schema, schema.then_schema, schema.else_schema, schema.contested}) {
        append(schemas.sometimes, id);
    }
    return schemas;
}

Evaluated evaluated(Partitioner& cutter, const Subschema& schema, const std::string& name, bool is_outer,
                    std::size_t depth) {
    if (depth > deepest_look || !schema.unknown_keywords.empty()) {
        return Evaluated::Perhaps;
    }
    Evaluated result = by_own_keywords(cutter, schema, name);
    if (!is_outer && schema.unevaluated_properties) {
        result = Evaluated::Surely;
    }
    const InPlace schemas = schemas_in_place(schema);
    for (const SubschemaId id : schemas.always) {
        result = std::max(result, evaluated(cutter, cutter[id], name, false, depth + 1));
    }
    for (const SubschemaId id : schemas.sometimes) {
        if (evaluated(cutter, cutter[id], name, false, depth + 1) != Evaluated::No) {
            result = std::max(result, Evaluated::Perhaps);
        }
    }
    return result;
}

Partition cut_member(Partitioner& cutter, const SetPtr& set, const Subschema& schema, const std::string& name,
                     bool is_sure) {
    // The member held to the schema, as `properties` would hold it.
    Subschema only;
    only.pointer = schema.pointer;
    only.properties.emplace_back(name, *schema.unevaluated_properties);
    Rules rules;
    add_object_rules(cutter, only, *set->as<Objects>(), rules);
    Partition partition = all_accepted(set);
    for (const Rule& rule : rules) {
        partition = then_cut(partition, rule);
    }
    for (Piece& refused : partition.refused) {
        refused.cause.keyword = "unevaluatedProperties";
        refused.cause.schema = cause_at(schema, "unevaluatedProperties").schema;
    }
    if (!is_sure) {
        partition.unknown.insert(partition.unknown.end(), partition.refused.begin(), partition.refused.end());
        partition.refused.clear();
    }
    return partition;
}

void add_member_rules(Partitioner& cutter, const Subschema& schema, const Objects& objects, Rules& rules) {
    for (const Objects::Member& member : objects.members) {
        const Evaluated by_others = evaluated(cutter, schema, member.name, true, 0);
        if (by_others != Evaluated::Surely && member.presence != Objects::Presence::Absent) {
            rules.push_back([&cutter, &schema, name = member.name, by_others](const SetPtr& set) {
                return cut_member(cutter, set, schema, name, by_others == Evaluated::No);
            });
        }
    }
    if (objects.others) {
        rules.push_back([&schema](const SetPtr& set) {
            return all_unknown(set, cause_at(schema, "unevaluatedProperties"));
        });
    }
}

bool may_have_items(const Lists& lists) {
    return !lists.most || *lists.most > 0;
}

}  // namespace

void add_unevaluated_rules(Partitioner& cutter, const Subschema& schema, const ValueSet& set, Rules& rules) {
    const auto constrains = [&](const std::optional<SubschemaId>& id) {
        return id && cutter[*id].always != true;
    };
    if (const auto* objects = set.as<Objects>();
        objects != nullptr && constrains(schema.unevaluated_properties)) {
        add_member_rules(cutter, schema, *objects, rules);
    }
    const auto* lists = set.as<Lists>();
    if (lists != nullptr && constrains(schema.unevaluated_items) && !schema.items && may_have_items(*lists)) {
        rules.push_back([&schema](const SetPtr& each) {
            return all_unknown(each, cause_at(schema, "unevaluatedItems"));
        });
    }
}

}  // namespace seamark::schema
