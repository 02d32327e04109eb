// A type as the language writes it.
#pragma once

#include <string>

#include "model/model.h"

namespace seamark::checks {

// "list 1..5 of text matches \"^[A-Z]+$\"", "ReturnReason"
std::string type_words(const model::Model& model, model::TypeId type);

}  // namespace seamark::checks
