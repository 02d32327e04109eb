// The program's version, as the top-level CMakeLists.txt states it.
#pragma once

#include <string_view>

namespace seamark::base {

std::string_view version();  // "0.1.0"

}  // namespace seamark::base
