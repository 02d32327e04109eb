// The types that a file writes, and which of them can be judged further.
#pragma once

#include <functional>
#include <string_view>

#include "model/model.h"

namespace seamark::checks {

// Calls `look` with every type of a state or record's field, the elements of lists among them, and the name
// of the state or record.
void for_each_written_type(const model::Model& model,
                           const std::function<void(std::string_view owner, model::TypeId type)>& look);

// Whether some value satisfies the type, through lists and records; not where a name in it did not resolve.
bool is_satisfiable(const model::Model& model, model::TypeId type);

}  // namespace seamark::checks
