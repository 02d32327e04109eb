// Why a type has no largest value (language.md, "Carriers").
#pragma once

#include <string_view>
#include <vector>

#include "model/model.h"

namespace seamark::schema {

struct MissingBound {
    enum class Kind {
        Length,     // of a string; a pattern is no bound
        Items,      // of a list
        AnyValue,   // `json`
        Recursion,  // a record that may hold itself
    };

    Kind kind = Kind::Length;
    std::string_view owner;  // the state, or the field of a record, whose type it is in
    model::TypeId type;
};

// Each place in the text once, in the order in which a reader of the type meets them; none where the state
// has a largest value.
std::vector<MissingBound> find_missing_bounds(const model::Model& model, const model::State& state);

}  // namespace seamark::schema
