// How many bytes the values of a type take as compact JSON in UTF-8 (language.md, "Carriers").
//
// Everything that JSON writes counts: quotes, names, colons, commas, brackets and braces. A character of a
// value counts as one byte at least and four at most; control characters, which JSON escapes, are left aside.
// Patterns bound nothing.
#pragma once

#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "model/model.h"

namespace seamark::schema {

// Of a type that misses no bound (missing_bounds.h). All optional fields are there.
base::Decimal largest_size(const model::Model& model, model::TypeId type);

// Of a type that some value satisfies. No optional field is there.
base::Decimal smallest_size(const model::Model& model, model::TypeId type);

// Of a string that is known, such as a property's name.
base::Decimal string_size(std::string_view text);

// Of what holds `parts` between brackets or braces, commas between them.
base::Decimal bracketed_size(const std::vector<base::Decimal>& parts);

// `"name":value`
base::Decimal member_size(std::string_view name, const base::Decimal& value);

}  // namespace seamark::schema
