// The words of the system for what it could not do.
#pragma once

#include <string>

namespace seamark::base {

// Of a number in `errno`: "No such file or directory".
std::string reason_of(int error);

}  // namespace seamark::base
