// The rules of one schema, each of which cuts sets apart.
#pragma once

#include <functional>
#include <vector>

#include "schema/partition.h"

namespace seamark::schema {

// Cuts a set that is no choice, no record and not any value.
using Rule = std::function<Partition(const SetPtr& set)>;
using Rules = std::vector<Rule>;

// Where a keyword of the schema stands.
Cause cause_at(const Subschema& schema, std::string_view keyword);

Partition all_accepted(const SetPtr& set);
Partition all_refused(const SetPtr& set, const Cause& cause);
Partition all_unknown(const SetPtr& set, const Cause& cause);
// Cuts what is accepted, and what is unknown, once more.
Partition then_cut(const Partition& partition, const Rule& rule);
// Without what is surely empty.
Partition cut(const SetPtr& accepted, const SetPtr& refused, const Cause& cause);

// Each adds the rules of its keywords that may refuse a value of `set`. The partitioner and the schema
// outlive the rules.
void add_value_rules(Partitioner& cutter, const Subschema& schema, Rules& rules);
void add_number_rules(Partitioner& cutter, const Subschema& schema, Rules& rules);
void add_text_rules(Partitioner& cutter, const Subschema& schema, Rules& rules);
void add_list_rules(Partitioner& cutter, const Subschema& schema, Rules& rules);
void add_presence_rules(Partitioner& cutter, const Subschema& schema, Rules& rules);
void add_object_rules(Partitioner& cutter, const Subschema& schema, const Objects& objects, Rules& rules);
void add_unevaluated_rules(Partitioner& cutter, const Subschema& schema, const ValueSet& set, Rules& rules);
void add_combining_rules(Partitioner& cutter, const Subschema& schema, Rules& rules);

// All but references and `allOf`.
Rules rules_of(Partitioner& cutter, const Subschema& schema, const ValueSet& set);

}  // namespace seamark::schema
