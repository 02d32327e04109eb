// What a state looks like, for people who do not write blueprints.
#pragma once

#include <string>

#include "model/model.h"
#include "worksheet/words.h"

namespace seamark::worksheet {

// "text (1 to 200 characters)", "list (at most 12 entries) of web address", "one of damaged, wrong_item"; a
// record by its name and title. Empty where the type did not resolve.
std::string describe_type(const model::Model& model, const Words& words, model::TypeId type);

}  // namespace seamark::worksheet
