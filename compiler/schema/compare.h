// Holds what a seam can send to what its receiver accepts.
#pragma once

#include <vector>

#include "schema/json_value.h"
#include "schema/partition.h"
#include "schema/payload.h"
#include "schema/receiver_schema.h"
#include "schema/type_sets.h"

namespace seamark::schema {

// The seam's type allows the payload, and the receiver refuses it: both were tried.
struct Misfit {
    Cause cause;
    JsonValue payload;  // a small one
};

// The payload fits where both are empty.
struct Comparison {
    std::vector<Misfit> misfits;   // for each rule of the schema at most one
    std::vector<Cause> undecided;  // rules of which it was not found out whether they refuse some payload
};

Comparison compare(const TypeSets& types, const Payload& payload, const ReceiverSchema& receiver);

enum class Answer { Accepted, Refused, Undecided };

// What the receiver says to one value.
Answer judge(const TypeSets& types, const ReceiverSchema& receiver, const JsonValue& value);

}  // namespace seamark::schema
