// Every payload held to the schema that its receiver enforces.
#pragma once

#include <vector>

#include "checks/check.h"
#include "schema/compare.h"
#include "schema/payload.h"
#include "schema/receivers.h"

namespace seamark::checks {

// One seam, what it sends and the schema that takes it.
struct ReceiverFit {
    const model::Seam& seam;
    const schema::Receiver& receiver;
    const schema::ReceiverSchema& schema;
    schema::Payload payload;
    schema::Comparison comparison;
};

// Of the seams of crossings whose payload and receiver's schema are both known: a cargo that is owed, two
// states under one name (SM405), a type that nothing satisfies (SM406) and a schema that cannot be read
// (SM410) wait.
std::vector<ReceiverFit> compare_with_receivers(const Context& context);

// The state as the seam carries it under that name on the wire; nothing where it carries none.
const model::Cargo* find_cargo(const model::Seam& seam, std::string_view wire_name);

// `carries` of the seam's first such clause.
source::Span carries_word(const model::Seam& seam);

// "schemas/wms.schema.json#/properties/orderId"
std::string schema_place(const ReceiverFit& fit, const schema::Cause& cause);

}  // namespace seamark::checks
