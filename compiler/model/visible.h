// Whether a reader sees anything of a text.
#pragma once

#include <string_view>

namespace seamark::model {

// False where it is empty or has only white space, controls and signs without a shape: a text that shows
// nothing tells nothing either.
bool is_visible(std::string_view text);

}  // namespace seamark::model
