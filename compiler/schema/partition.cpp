#include "schema/partition.h"

#include "schema/rules.h"

namespace seamark::schema {

namespace {

constexpr std::size_t most_pieces = 2000;

void append(Partition& to, Partition more) {
    to.accepted.insert(to.accepted.end(), more.accepted.begin(), more.accepted.end());
    to.refused.insert(to.refused.end(), more.refused.begin(), more.refused.end());
    to.unknown.insert(to.unknown.end(), more.unknown.begin(), more.unknown.end());
}

std::size_t count_pieces(const Partition& partition) {
    return partition.accepted.size() + partition.refused.size() + partition.unknown.size();
}

Partition in_doubt(const Partition& partition, const Cause& cause) {
    Partition doubtful{{}, {}, partition.refused};
    doubtful.unknown.insert(doubtful.unknown.end(), partition.unknown.begin(), partition.unknown.end());
    for (const SetPtr& accepted : partition.accepted) {
        doubtful.unknown.push_back({accepted, cause});
    }
    return doubtful;
}

}  // namespace

Partition then_cut(const Partition& partition, const Rule& rule) {
    Partition result{{}, partition.refused, {}};
    for (const SetPtr& set : partition.accepted) {
        append(result, rule(set));
    }
    for (const Piece& piece : partition.unknown) {
        const Partition cut = rule(piece.set);
        for (const SetPtr& accepted : cut.accepted) {
            result.unknown.push_back({accepted, piece.cause});
        }
        result.refused.insert(result.refused.end(), cut.refused.begin(), cut.refused.end());
        result.unknown.insert(result.unknown.end(), cut.unknown.begin(), cut.unknown.end());
    }
    return result;
}

Partition Partitioner::by_schema(const SetPtr& set, SubschemaId id) {
    const Subschema& schema = schema_[id];
    if (schema.always) {
        return *schema.always ? all_accepted(set) : all_refused(set, {"false", schema.pointer, {}, {}});
    }
    const auto* record = set->as<OfRecord>();
    return record == nullptr ? by_keywords(set, id) : by_record(set, {record->record, id});
}

// A record inside of itself is taken to fit where it stands, which holds if then all of it fits.
Partition Partitioner::by_record(const SetPtr& set, const RecordAndSchema& pair) {
    const auto [place, is_new] = open_records_.emplace(pair, false);
    if (!is_new) {
        place->second = true;
        return all_accepted(set);
    }
    Partition partition = by_keywords(set, pair.second);
    const bool was_assumed = open_records_.at(pair);
    open_records_.erase(pair);
    const bool is_proven = partition.refused.empty() && partition.unknown.empty();
    return was_assumed && !is_proven ? in_doubt(partition, {"$ref", schema_[pair.second].pointer, {}, {}})
                                     : partition;
}

Partition Partitioner::by_keywords(const SetPtr& set, SubschemaId id) {
    const Subschema& schema = schema_[id];
    if (++work_ > most_work || depth_ > deepest) {
        return all_unknown(set, {"$ref", schema.pointer, {}, {}});
    }
    ++depth_;
    Partition result;
    for (const SetPtr& part : types_.opened(set)) {
        append(result, by_keywords_of_one(part, schema));
    }
    --depth_;
    if (count_pieces(result) > most_pieces) {
        return all_unknown(set, {"$ref", schema.pointer, {}, {}});
    }
    return result;
}

Partition Partitioner::by_keywords_of_one(const SetPtr& set, const Subschema& schema) {
    Partition partition = all_accepted(set);
    if (schema.ref) {
        partition = then_cut(partition, [&](const SetPtr& each) { return by_schema(each, *schema.ref); });
    }
    for (const SubschemaId id : schema.all_of.value_or(std::vector<SubschemaId>{})) {
        partition = then_cut(partition, [&](const SetPtr& each) { return by_schema(each, id); });
    }
    for (const Rule& rule : rules_of(*this, schema, *set)) {
        partition = then_cut(partition, rule);
    }
    return partition;
}

std::vector<Partition> Partitioner::by_each_rule(const SetPtr& set) {
    std::vector<Partition> partitions;
    std::set<SubschemaId> seen;
    add_rules(set, schema_.root(), seen, partitions);
    return partitions;
}

void Partitioner::add_rules(const SetPtr& set, SubschemaId id, std::set<SubschemaId>& seen,
                            std::vector<Partition>& partitions) {
    const Subschema& schema = schema_[id];
    if (!seen.insert(id).second) {
        return;
    }
    if (schema.always) {
        partitions.push_back(by_schema(set, id));
        return;
    }
    if (schema.ref) {
        add_rules(set, *schema.ref, seen, partitions);
    }
    for (const SubschemaId each : schema.all_of.value_or(std::vector<SubschemaId>{})) {
        add_rules(set, each, seen, partitions);
    }
    for (const Rule& rule : rules_of(*this, schema, *set)) {
        work_ = 0;
        partitions.push_back(rule(set));
    }
}

}  // namespace seamark::schema
