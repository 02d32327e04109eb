// What a type of the language says about a JSON value, in the words of JSON Schema (language.md, "Payload").
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "model/model.h"

namespace seamark::schema {

// What a range bounds.
enum class Measure {
    None,    // the type takes no range
    Value,   // of a number
    Length,  // of a string, in Unicode scalar values
    Count,   // of a list's items
};

struct MeasureKeywords {
    std::string_view least;  // "minimum", "minLength", "minItems"
    std::string_view most;
};
MeasureKeywords keywords_of(Measure measure);

struct ScalarConstraints {
    std::string_view type;    // empty for `json`, which is any value
    std::string_view format;  // empty for none
    Measure measure = Measure::None;

    bool is_string() const { return type == "string"; }
};
const ScalarConstraints& constraints_of(model::Scalar scalar);

// Both ends included; an end that is not there is open.
struct Limits {
    std::optional<base::Decimal> least;
    std::optional<base::Decimal> most;

    bool hold(const base::Decimal& value) const;
};

// The number itself where it is whole, else the next whole one on that side.
base::Decimal whole_number(const base::Decimal& value, bool up);

Measure measure_of(const model::Type& type);

// The type's range as its measure counts: lengths and counts are whole and not negative, an `id` is not
// empty. Without ends where the type takes no range.
Limits limits_of(const model::Type& type);

// The pattern, where the type is one that JSON writes as a string.
std::optional<std::string_view> pattern_of(const model::Type& type);

}  // namespace seamark::schema
