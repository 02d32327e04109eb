#include "schema/missing_bounds.h"

#include <utility>

#include "schema/constraints.h"

namespace seamark::schema {

namespace {

using model::ListOf;
using model::Model;
using model::RecordId;
using model::Scalar;
using model::TypeId;
using Kind = MissingBound::Kind;

// Walks everything that a value can hold.
class BoundsSearch {
  public:
    explicit BoundsSearch(const Model& model) : model_(model), marks_(model.records.size(), Mark::New) {}

    void look_at(std::string_view owner, TypeId id) {
        const model::Type& type = model_.types[id];
        if (const auto* scalar = std::get_if<Scalar>(&type.kind)) {
            look_at_scalar(owner, id, *scalar);
        } else if (const auto* list = std::get_if<ListOf>(&type.kind)) {
            look_at_list(owner, id, list->element);
        } else if (const auto* record = std::get_if<RecordId>(&type.kind)) {
            look_at_record(owner, id, *record);
        }
    }

    std::vector<MissingBound> take() { return std::move(missing_); }

  private:
    enum class Mark { New, Open, Done };

    void look_at_scalar(std::string_view owner, TypeId id, Scalar scalar) {
        const model::Type& type = model_.types[id];
        if (scalar == Scalar::Json) {
            missing_.push_back({Kind::AnyValue, owner, id});
        } else if (measure_of(type) == Measure::Length && !limits_of(type).most) {
            missing_.push_back({Kind::Length, owner, id});
        }
    }

    void look_at_list(std::string_view owner, TypeId id, TypeId element) {
        const Limits limits = limits_of(model_.types[id]);
        const bool is_always_empty = limits.most && *limits.most == base::Decimal{};
        if (!limits.most) {
            missing_.push_back({Kind::Items, owner, id});
        }
        if (!is_always_empty) {
            look_at(owner, element);
        }
    }

    void look_at_record(std::string_view owner, TypeId id, RecordId record) {
        Mark& mark = marks_[record.index];
        if (mark == Mark::Open) {
            missing_.push_back({Kind::Recursion, owner, id});
        }
        if (mark != Mark::New) {
            return;
        }
        mark = Mark::Open;
        for (const model::Record::Field& field : model_.records[record].fields) {
            look_at(field.name.text, field.type);
        }
        mark = Mark::Done;
    }

    const Model& model_;
    std::vector<Mark> marks_;  // by record: `Open` while the walk is inside of one
    std::vector<MissingBound> missing_;
};

}  // namespace

std::vector<MissingBound> find_missing_bounds(const Model& model, const model::State& state) {
    BoundsSearch search(model);
    search.look_at(state.name.text, state.type);
    return search.take();
}

}  // namespace seamark::schema
