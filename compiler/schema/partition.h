// Which of a set's values a receiver's schema accepts.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "schema/receiver_schema.h"
#include "schema/type_sets.h"
#include "schema/value_set.h"

namespace seamark::schema {

// What decided, or could not be decided: a keyword, and where its value stands in both documents.
struct Cause {
    std::string keyword;            // "maxLength", "additionalProperties", …
    std::string schema;             // JSON Pointer to it
    std::vector<std::string> data;  // the names of the members on the way to the value
    std::string missing;            // the member that is not there; empty where none is meant
};

// Some of a set's values, and what put them there.
struct Piece {
    SetPtr set;
    Cause cause;
};

// The three together hold every value of the set that was cut; they may overlap.
struct Partition {
    Sets accepted;
    std::vector<Piece> refused;
    std::vector<Piece> unknown;
};

// Cuts the sets of one model's types by the schemas of one file.
class Partitioner {
  public:
    // All of them outlive it.
    Partitioner(const ReceiverSchema& schema, const TypeSets& types) : schema_(schema), types_(types) {}

    // By all that the schema says.
    Partition by_schema(const SetPtr& set, SubschemaId id);

    // By each rule apart, references and `allOf` followed: what none of them refuses is accepted.
    std::vector<Partition> by_each_rule(const SetPtr& set);

    const Subschema& operator[](SubschemaId id) const { return schema_[id]; }
    Languages& languages() const { return types_.languages(); }
    const TypeSets& types() const { return types_; }

  private:
    using RecordAndSchema = std::pair<model::RecordId, SubschemaId>;

    Partition by_record(const SetPtr& set, const RecordAndSchema& pair);
    Partition by_keywords(const SetPtr& set, SubschemaId id);
    Partition by_keywords_of_one(const SetPtr& set, const Subschema& schema);
    void add_rules(const SetPtr& set, SubschemaId id, std::set<SubschemaId>& seen,
                   std::vector<Partition>& partitions);

    static constexpr std::size_t most_work = 20'000;
    static constexpr std::size_t deepest = 150;

    const ReceiverSchema& schema_;
    const TypeSets& types_;
    std::map<RecordAndSchema, bool> open_records_;  // being cut; whether that was taken as proven
    std::size_t work_ = 0;                          // sets cut by a schema
    std::size_t depth_ = 0;
};

}  // namespace seamark::schema
