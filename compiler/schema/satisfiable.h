// Whether anything satisfies a type's constraints (language.md, "Payload"; SM406).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/model.h"

namespace seamark::schema {

struct UnsatisfiableConstraint {
    source::Span place;  // the range, the pattern or the type
    std::string message;
    // Where in the pattern's decoded text, in bytes, the mistake stands; nothing where it is not about its
    // syntax.
    std::optional<std::size_t> pattern_offset;
};

// What a type as written asks for and nothing gives: a range in which no number, length or count lies, or
// none that a format or double precision has; a range or pattern on a type that takes none; a pattern outside
// the syntax that RE2 and ECMA-262 share, or that no text of the format and the allowed lengths has. Only the
// first mistake of one type; element types are looked at on their own.
std::optional<UnsatisfiableConstraint> find_unsatisfiable(const model::Type& type);

// Likewise of a pattern for any text, as a carrier's `keys`.
std::optional<UnsatisfiableConstraint> find_unsatisfiable(const model::Text& pattern);

// Records that hold themselves by a field that is not optional, so that no value of them ends: for each the
// field.
struct EndlessRecord {
    model::RecordId record;
    std::size_t field = 0;
};
std::vector<EndlessRecord> find_endless_records(const model::Model& model);

}  // namespace seamark::schema
