// JSON Schema, draft 2020-12, of a seam's payload.
#pragma once

#include "schema/json_value.h"
#include "schema/payload.h"

namespace seamark::schema {

// Says of a property how it must be handled: a list of "pii", "internal", "secret", as the source tags it. An
// annotation; no validator knows it unless it is told (docs/fixtures.md).
inline constexpr std::string_view sensitivity_keyword = "x-seamark-sensitivity";

// The whole document: `$id` made of the seam's identity and of nothing else (`urn:seamark:returns.ask.send`),
// a closed object, enums and records as `$defs`, titles, descriptions and examples from the source, tags as
// `x-seamark-sensitivity`.
//
// An enum has no `type` beside it: each value that is none of its names breaks one rule, not two.
JsonValue write_schema(const model::Model& model, const Payload& payload);

// Its `$id`.
std::string schema_id(const Payload& payload);

// Where in that document a definition stands.
std::string definition_pointer(std::string_view name);

}  // namespace seamark::schema
