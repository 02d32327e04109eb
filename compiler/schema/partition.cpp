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
    if (++work_ > most_work || depth_ > deepest) {
        return all_unknown(set, {"$ref", schema.pointer, {}, {}});
    }
    ++depth_;
    Partition result;
    for (const SetPtr& part : types_.opened(set)) {
        Partition cut = all_accepted(part);
        if (schema.ref) {
            cut = then_cut(cut, [&](const SetPtr& each) { return by_schema(each, *schema.ref); });
        }
        for (const SubschemaId each_id : schema.all_of.value_or(std::vector<SubschemaId>{})) {
            cut = then_cut(cut, [&](const SetPtr& each) { return by_schema(each, each_id); });
        }
        for (const Rule& rule : rules_of(*this, schema, *part)) {
            cut = then_cut(cut, rule);
        }
        append(result, std::move(cut));
    }
    --depth_;
    if (count_pieces(result) > most_pieces) {
        return all_unknown(set, {"schema", schema.pointer, {}, {}});
    }
    return result;
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
