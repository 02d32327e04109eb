// A seam's payload held to a receiver's schema, from texts.
#pragma once

#include <string>

#include "schema/compare.h"

namespace seamark::test {

// "fits", or what was found, a line each: the payload that the receiver refuses and the keyword that refuses
// it
// (`{"x":1} minimum`), or `undecided` and the keyword. `carried` is what stands behind `carries`;
// `vocabulary` holds the states and their types.
std::string verdict_on(const std::string& vocabulary, const std::string& carried, const std::string& schema,
                       const std::string& fragment = "");

// For one state `x` of a type: the whole schema is `{"properties": {"x": …}}`.
std::string verdict_on_type(const std::string& type, const std::string& schema);

}  // namespace seamark::test
