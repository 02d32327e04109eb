#include "schema/type_index.h"

#include "schema/constraints.h"

namespace seamark::schema {

TypeIndex::TypeIndex(const model::Model& model) : model_(model), patterns_(model.types.size()) {
    for (const model::TypeId id : model.types.ids()) {
        if (const std::optional<std::string_view> pattern = pattern_of(model.types[id])) {
            patterns_[id.index].emplace(*pattern);
        }
    }
    properties_.reserve(model.records.size());
    for (const model::Record& record : model.records) {
        properties_.push_back(properties_of(record));
    }
}

bool TypeIndex::has_pattern(model::TypeId type, std::string_view text) const {
    const std::optional<Pattern>& pattern = patterns_.at(type.index);
    return !pattern || pattern->is_found_in(text);
}

}  // namespace seamark::schema
