#include "schema/compare.h"

#include <algorithm>

#include "schema/broken_rules.h"

namespace seamark::schema {

namespace {

// How many pieces are tried for the smallest payload.
constexpr std::size_t most_tries = 24;

class Comparer {
  public:
    Comparer(const TypeSets& types, const Payload& payload, const ReceiverSchema& receiver)
        : types_(types), payload_(payload), receiver_(receiver) {}

    Comparison compare() {
        Partitioner partitioner(receiver_, types_);
        Comparison comparison;
        for (const Partition& partition :
             partitioner.by_each_rule(types_.of_properties(payload_.properties))) {
            if (std::optional<Misfit> misfit = find_misfit(partition)) {
                comparison.misfits.push_back(std::move(*misfit));
            } else if (const Cause* cause = doubt_of(partition)) {
                comparison.undecided.push_back(*cause);
            }
        }
        return comparison;
    }

  private:
    std::optional<Misfit> find_misfit(const Partition& partition) const {
        std::optional<Misfit> smallest = smallest_of(partition.refused);
        return smallest ? smallest : smallest_of(partition.unknown);
    }

    std::optional<Misfit> smallest_of(const std::vector<Piece>& pieces) const {
        std::optional<Misfit> smallest;
        std::size_t length = 0;
        for (std::size_t i = 0; i < std::min(pieces.size(), most_tries); ++i) {
            const std::optional<JsonValue> value = types_.find_value(pieces[i].set);
            if (!value || !is_misfit(*value)) {
                continue;
            }
            const std::size_t value_length = to_compact_text(*value).size();
            if (!smallest || value_length < length) {
                smallest = Misfit{pieces[i].cause, *value};
                length = value_length;
            }
        }
        return smallest;
    }

    bool is_misfit(const JsonValue& value) const {
        return find_broken_rules(types_.index(), payload_, value).empty() &&
               judge(types_, receiver_, value) == Answer::Refused;
    }

    static const Cause* doubt_of(const Partition& partition) {
        if (!partition.unknown.empty()) {
            return &partition.unknown.front().cause;
        }
        return partition.refused.empty() ? nullptr : &partition.refused.front().cause;
    }

    const TypeSets& types_;
    const Payload& payload_;
    const ReceiverSchema& receiver_;
};

}  // namespace

Comparison compare(const TypeSets& types, const Payload& payload, const ReceiverSchema& receiver) {
    return Comparer(types, payload, receiver).compare();
}

Answer judge(const TypeSets& types, const ReceiverSchema& receiver, const JsonValue& value) {
    Partitioner partitioner(receiver, types);
    const Partition partition = partitioner.by_schema(set_of(value), receiver.root());
    if (partition.refused.empty() && partition.unknown.empty()) {
        return Answer::Accepted;
    }
    return partition.accepted.empty() && partition.unknown.empty() ? Answer::Refused : Answer::Undecided;
}

}  // namespace seamark::schema
