// What judging and sampling ask of a model's types again and again, computed once.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/model.h"
#include "schema/pattern.h"
#include "schema/payload.h"

namespace seamark::schema {

// An index over the model, which must outlive it.
class TypeIndex {
  public:
    explicit TypeIndex(const model::Model& model);

    const model::Model& model() const { return model_; }
    const model::Type& operator[](model::TypeId id) const { return model_.types[id]; }
    const std::vector<Property>& properties(model::RecordId id) const { return properties_.at(id.index); }

    // Whether `text` has the pattern that the type asks for; it has where the type asks for none.
    bool has_pattern(model::TypeId type, std::string_view text) const;

  private:
    const model::Model& model_;
    std::vector<std::optional<Pattern>> patterns_;   // by type
    std::vector<std::vector<Property>> properties_;  // by record
};

}  // namespace seamark::schema
