// The values that a model's types allow, as sets.
#pragma once

#include <vector>

#include "schema/language.h"
#include "schema/payload.h"
#include "schema/type_index.h"
#include "schema/value_set.h"

namespace seamark::schema {

class TypeSets {
  public:
    // Both outlive it.
    TypeSets(const TypeIndex& types, Languages& languages) : types_(types), languages_(languages) {}

    SetPtr of_type(model::TypeId type) const;
    // Closed objects: a payload's, or a record's.
    SetPtr of_properties(const std::vector<Property>& properties) const;

    // The sets that the set is made of, none of them a choice, a record or any value.
    Sets opened(const SetPtr& set) const;

    // A small value of the set; nothing where there is none or it was not found.
    std::optional<JsonValue> find_value(const SetPtr& set) const;

    Languages& languages() const { return languages_; }
    const TypeIndex& index() const { return types_; }

  private:
    std::optional<JsonValue> find_value(const SetPtr& set, std::size_t depth) const;
    std::optional<JsonValue> find_list(const Lists& lists, std::size_t depth) const;
    std::optional<JsonValue> find_object(const Objects& objects, std::size_t depth) const;

    const TypeIndex& types_;
    Languages& languages_;
};

// The only value of the set, where it surely has one only.
std::optional<JsonValue> only_value(const ValueSet& set);

}  // namespace seamark::schema
