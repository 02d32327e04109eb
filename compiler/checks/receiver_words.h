// What the receiver's own schema names.
#pragma once

#include "checks/check.h"

namespace seamark::checks {

// Whether the schema that the receiver enforces (language.md, "Receiver's schema") has a property of the
// item's wire name.
bool is_named_by_receiver(const Context& context, const model::Crossing& crossing, const model::Cargo& item);

}  // namespace seamark::checks
