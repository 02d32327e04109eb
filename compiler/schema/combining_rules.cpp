// Schemas of schemas, and what is not understood.
#include <algorithm>

#include "schema/format_languages.h"
#include "schema/rules.h"

namespace seamark::schema {

namespace {

// A part of a set, with what keeps it from being decided.
struct Part {
    SetPtr set;
    std::optional<Cause> doubt;
};

void settle(Partition& partition, const Part& part, bool accepts, const Cause& cause) {
    if (part.doubt) {
        partition.unknown.push_back({part.set, *part.doubt});
    } else if (accepts) {
        partition.accepted.push_back(part.set);
    } else {
        partition.refused.push_back({part.set, cause});
    }
}

Partition cut_by_any(Partitioner& cutter, const SetPtr& set, const Subschema& schema) {
    Partition partition;
    std::vector<Part> left = {{set, std::nullopt}};
    for (const SubschemaId id : *schema.any_of) {
        std::vector<Part> next;
        for (const Part& part : left) {
            const Partition cut = cutter.by_schema(part.set, id);
            partition.accepted.insert(partition.accepted.end(), cut.accepted.begin(), cut.accepted.end());
            for (const Piece& refused : cut.refused) {
                next.push_back({refused.set, part.doubt});
            }
            for (const Piece& unknown : cut.unknown) {
                next.push_back({unknown.set, unknown.cause});
            }
        }
        left = std::move(next);
    }
    for (const Part& part : left) {
        settle(partition, part, false, cause_at(schema, "anyOf"));
    }
    return partition;
}

// What one schema accepts so far, and what none does.
struct OneOf {
    std::vector<Part> by_one;
    std::vector<Part> by_none;
};

Partition cut_by_one(Partitioner& cutter, const SetPtr& set, const Subschema& schema) {
    Partition partition;
    const Cause cause = cause_at(schema, "oneOf");
    OneOf now{{}, {{set, std::nullopt}}};
    for (const SubschemaId id : *schema.one_of) {
        OneOf next;
        for (const Part& part : now.by_none) {
            const Partition cut = cutter.by_schema(part.set, id);
            for (const SetPtr& accepted : cut.accepted) {
                next.by_one.push_back({accepted, part.doubt});
            }
            for (const Piece& refused : cut.refused) {
                next.by_none.push_back({refused.set, part.doubt});
            }
            partition.unknown.insert(partition.unknown.end(), cut.unknown.begin(), cut.unknown.end());
        }
        for (const Part& part : now.by_one) {
            const Partition cut = cutter.by_schema(part.set, id);
            for (const SetPtr& accepted : cut.accepted) {
                settle(partition, {accepted, part.doubt}, false, cause);
            }
            for (const Piece& refused : cut.refused) {
                next.by_one.push_back({refused.set, part.doubt});
            }
            for (const Piece& unknown : cut.unknown) {
                next.by_one.push_back({unknown.set, unknown.cause});
            }
        }
        now = std::move(next);
    }
    for (const Part& part : now.by_one) {
        settle(partition, part, true, cause);
    }
    for (const Part& part : now.by_none) {
        settle(partition, part, false, cause);
    }
    return partition;
}

Partition cut_by_not(Partitioner& cutter, const SetPtr& set, const Subschema& schema) {
    const Partition cut = cutter.by_schema(set, *schema.not_schema);
    Partition partition{{}, {}, cut.unknown};
    for (const Piece& refused : cut.refused) {
        partition.accepted.push_back(refused.set);
    }
    for (const SetPtr& accepted : cut.accepted) {
        partition.refused.push_back({accepted, cause_at(schema, "not")});
    }
    return partition;
}

void append(Partition& to, const Partition& more) {
    to.accepted.insert(to.accepted.end(), more.accepted.begin(), more.accepted.end());
    to.refused.insert(to.refused.end(), more.refused.begin(), more.refused.end());
    to.unknown.insert(to.unknown.end(), more.unknown.begin(), more.unknown.end());
}

Partition cut_by_branch(Partitioner& cutter, const SetPtr& set, const std::optional<SubschemaId>& branch) {
    return branch ? cutter.by_schema(set, *branch) : all_accepted(set);
}

Partition cut_by_condition(Partitioner& cutter, const SetPtr& set, const Subschema& schema) {
    const Partition condition = cutter.by_schema(set, *schema.if_schema);
    Partition partition;
    for (const SetPtr& holds : condition.accepted) {
        append(partition, cut_by_branch(cutter, holds, schema.then_schema));
    }
    for (const Piece& fails : condition.refused) {
        append(partition, cut_by_branch(cutter, fails.set, schema.else_schema));
    }
    for (const Piece& either : condition.unknown) {
        Partition both = cut_by_branch(cutter, either.set, schema.then_schema);
        both = then_cut(both,
                        [&](const SetPtr& each) { return cut_by_branch(cutter, each, schema.else_schema); });
        for (const Piece& refused : both.refused) {
            both.unknown.push_back({refused.set, either.cause});
        }
        both.refused.clear();
        append(partition, both);
    }
    return partition;
}

// What some receivers refuse and others do not look at.
Partition cut_by_contested(Partitioner& cutter, const SetPtr& set, SubschemaId id) {
    Partition partition = cutter.by_schema(set, id);
    partition.unknown.insert(partition.unknown.end(), partition.refused.begin(), partition.refused.end());
    partition.refused.clear();
    return partition;
}

bool is_number(const ValueSet& set) {
    const auto* constant = set.as<Constant>();
    return set.as<Numbers>() != nullptr ||
           (constant != nullptr && constant->value.as<base::Decimal>() != nullptr);
}

}  // namespace

void add_combining_rules(Partitioner& cutter, const Subschema& schema, Rules& rules) {
    const auto add = [&](bool is_there, auto cut_by) {
        if (is_there) {
            rules.push_back(
                [&cutter, &schema, cut_by](const SetPtr& set) { return cut_by(cutter, set, schema); });
        }
    };
    add(schema.any_of.has_value(), cut_by_any);
    add(schema.one_of.has_value(), cut_by_one);
    add(schema.not_schema.has_value(), cut_by_not);
    add(schema.if_schema.has_value(), cut_by_condition);
    if (schema.contested) {
        rules.push_back([&](const SetPtr& set) { return cut_by_contested(cutter, set, *schema.contested); });
    }
    for (const std::string& keyword : schema.unknown_keywords) {
        rules.push_back([&](const SetPtr& set) { return all_unknown(set, cause_at(schema, keyword)); });
    }
    // A format of somebody's own may be about numbers.
    if (schema.format && find_format(*schema.format) == nullptr) {
        rules.push_back([&schema](const SetPtr& set) {
            return is_number(*set) ? all_unknown(set, cause_at(schema, "format")) : all_accepted(set);
        });
    }
}

}  // namespace seamark::schema
