// The words of the flows' conditions.
#pragma once

#include <set>
#include <string_view>

#include "model/model.h"

namespace seamark::checks {

// Every whole word of every `when`. A word is made of letters, digits and `_`, as a name is; letters of any
// script count, so that no name is found inside a longer foreign word.
std::set<std::string_view> words_of_conditions(const model::Model& model);

}  // namespace seamark::checks
