#include "schema/rules.h"

namespace seamark::schema {

Cause cause_at(const Subschema& schema, std::string_view keyword) {
    return {std::string(keyword), child_pointer(schema.pointer, keyword), {}, {}};
}

Partition all_accepted(const SetPtr& set) {
    return {{set}, {}, {}};
}

Partition all_refused(const SetPtr& set, const Cause& cause) {
    return {{}, {{set, cause}}, {}};
}

Partition all_unknown(const SetPtr& set, const Cause& cause) {
    return {{}, {}, {{set, cause}}};
}

Partition cut(const SetPtr& accepted, const SetPtr& refused, const Cause& cause) {
    Partition partition;
    if (!is_surely_empty(*accepted)) {
        partition.accepted.push_back(accepted);
    }
    if (!is_surely_empty(*refused)) {
        partition.refused.push_back({refused, cause});
    }
    return partition;
}

Rules rules_of(Partitioner& cutter, const Subschema& schema, const ValueSet& set) {
    Rules rules;
    add_value_rules(cutter, schema, rules);
    if (set.as<Numbers>() != nullptr || set.as<Constant>() != nullptr) {
        add_number_rules(cutter, schema, rules);
    }
    if (set.as<Strings>() != nullptr || set.as<Constant>() != nullptr) {
        add_text_rules(cutter, schema, rules);
    }
    if (set.as<Lists>() != nullptr) {
        add_list_rules(cutter, schema, rules);
    }
    if (const auto* objects = set.as<Objects>()) {
        add_object_rules(cutter, schema, *objects, rules);
    }
    add_unevaluated_rules(cutter, schema, set, rules);
    add_combining_rules(cutter, schema, rules);
    return rules;
}

}  // namespace seamark::schema
