// Whether members are there, and how many.
#include "schema/member_sets.h"
#include "schema/rules.h"

namespace seamark::schema {

namespace {

using Presence = Objects::Presence;
using Member = Objects::Member;

Partition cut_by_presence(const SetPtr& set, const std::string& name, Cause cause) {
    cause.missing = name;
    const std::optional<Member> member = member_of(objects_of(set), name);
    if (!member) {
        return all_refused(set, cause);
    }
    if (member->presence == Presence::Required) {
        return all_accepted(set);
    }
    return {{with_values(objects_of(set), name, Presence::Required, member->values)},
            {{with_values(objects_of(set), name, Presence::Absent, member->values), cause}},
            {}};
}

// By what must hold where a member is there.
Partition cut_where_present(const SetPtr& set, const std::string& name, const Rule& rule) {
    const Partition presence = cut_by_presence(set, name, {});
    Partition partition;
    for (const Piece& absent : presence.refused) {
        partition.accepted.push_back(absent.set);
    }
    const Partition present = then_cut({presence.accepted, {}, {}}, rule);
    partition.accepted.insert(partition.accepted.end(), present.accepted.begin(), present.accepted.end());
    partition.refused = present.refused;
    partition.unknown = present.unknown;
    return partition;
}

struct Count {
    std::int64_t least = 0;
    std::optional<std::int64_t> most = 0;
};

Count count_members(const Objects& objects) {
    Count count;
    for (const Member& member : objects.members) {
        count.least += member.presence == Presence::Required ? 1 : 0;
        *count.most += member.presence != Presence::Absent ? 1 : 0;
    }
    if (objects.others) {
        count.most.reset();
    }
    return count;
}

// The objects that have all their optional members, or none.
SetPtr with_optional(Objects objects, Presence presence) {
    for (Member& member : objects.members) {
        member.presence = member.presence == Presence::Optional ? presence : member.presence;
    }
    objects.others = presence == Presence::Absent ? nullptr : objects.others;
    return make_set(std::move(objects));
}

// Objects of a number of members between the ends are left as unknown.
Partition cut_by_count(const SetPtr& set, std::int64_t least, std::optional<std::int64_t> most,
                       const Cause& cause) {
    const Count count = count_members(objects_of(set));
    const bool has_enough = least <= count.least;
    const bool has_no_more = !most || (count.most && *count.most <= *most);
    if (has_enough && has_no_more) {
        return all_accepted(set);
    }
    if ((count.most && *count.most < least) || (most && *most < count.least)) {
        return all_refused(set, cause);
    }
    Partition partition = all_unknown(set, cause);
    if (!has_enough) {
        partition.refused.push_back({with_optional(objects_of(set), Presence::Absent), cause});
    } else if (count.most) {
        partition.refused.push_back({with_optional(objects_of(set), Presence::Required), cause});
    }
    return partition;
}

}  // namespace

void add_presence_rules(Partitioner& cutter, const Subschema& schema, Rules& rules) {
    for (const std::string& name : schema.required) {
        rules.push_back([&schema, &name](const SetPtr& set) {
            return cut_by_presence(set, name, cause_at(schema, "required"));
        });
    }
    for (const auto& [name, needed] : schema.dependent_required) {
        for (const std::string& other : needed) {
            rules.push_back([&schema, &name = name, &other](const SetPtr& set) {
                return cut_where_present(set, name, [&](const SetPtr& each) {
                    return cut_by_presence(each, other, cause_at(schema, "dependentRequired"));
                });
            });
        }
    }
    for (const auto& [name, id] : schema.dependent_schemas) {
        rules.push_back([&cutter, &name = name, id = id](const SetPtr& set) {
            return cut_where_present(set, name,
                                     [&](const SetPtr& each) { return cutter.by_schema(each, id); });
        });
    }
    if (schema.min_properties) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_count(set, *schema.min_properties, std::nullopt, cause_at(schema, "minProperties"));
        });
    }
    if (schema.max_properties) {
        rules.push_back([&schema](const SetPtr& set) {
            return cut_by_count(set, 0, schema.max_properties, cause_at(schema, "maxProperties"));
        });
    }
}

}  // namespace seamark::schema
