#include "checks/types.h"

#include <algorithm>
#include <vector>

#include "schema/satisfiable.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

void look_through_lists(const Model& model, std::string_view owner, TypeId type,
                        const std::function<void(std::string_view, TypeId)>& look) {
    look(owner, type);
    if (const auto* list = std::get_if<ListOf>(&model.types[type].kind)) {
        look_through_lists(model, owner, list->element, look);
    }
}

class Satisfiability {
  public:
    explicit Satisfiability(const Model& model) : model_(model), seen_(model.records.size(), false) {
        for (const schema::EndlessRecord& endless : schema::find_endless_records(model)) {
            endless_.push_back(endless.record);
        }
    }

    bool holds(TypeId id) {
        const Type& type = model_.types[id];
        if (std::holds_alternative<std::monostate>(type.kind) || schema::find_unsatisfiable(type)) {
            return false;
        }
        if (const auto* list = std::get_if<ListOf>(&type.kind)) {
            return holds(list->element);
        }
        const auto* record = std::get_if<RecordId>(&type.kind);
        return record == nullptr || holds(*record);
    }

  private:
    bool holds(RecordId id) {
        if (std::find(endless_.begin(), endless_.end(), id) != endless_.end()) {
            return false;
        }
        if (seen_[id.index]) {
            return true;
        }
        seen_[id.index] = true;
        const auto& fields = model_.records[id].fields;
        return std::all_of(fields.begin(), fields.end(),
                           [&](const Record::Field& field) { return holds(field.type); });
    }

    const Model& model_;
    std::vector<bool> seen_;
    std::vector<RecordId> endless_;
};

}  // namespace

void for_each_written_type(const Model& model, const std::function<void(std::string_view, TypeId)>& look) {
    for (const Record& record : model.records) {
        for (const Record::Field& field : record.fields) {
            look_through_lists(model, record.name.text, field.type, look);
        }
    }
    for (const State& state : model.states) {
        look_through_lists(model, state.name.text, state.type, look);
    }
}

bool is_satisfiable(const Model& model, TypeId type) {
    return Satisfiability(model).holds(type);
}

}  // namespace seamark::checks
