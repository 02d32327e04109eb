// Judges a payload: which rules of its seam's schema it breaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/json_value.h"
#include "schema/payload.h"
#include "schema/type_index.h"

namespace seamark::schema {

// One keyword of the schema that does not hold at one place of the data.
struct BrokenRule {
    std::string_view keyword;  // "minLength", "required", …
    std::string data;    // JSON Pointer to the value; for a missing or an additional property, to its object
    std::string schema;  // JSON Pointer to the keyword in what `write_schema` gives
};

// All of them, in the order of the schema's properties. A value of a wrong type breaks that one rule only:
// the keywords beside it are about the right type.
std::vector<BrokenRule> find_broken_rules(const TypeIndex& types, const Payload& payload,
                                          const JsonValue& data);

// Of one value of a type, as if the schema were this type's alone.
std::vector<BrokenRule> find_broken_rules(const TypeIndex& types, model::TypeId type, const JsonValue& data);

}  // namespace seamark::schema
