#include "base/system_error.h"

#include <system_error>

namespace seamark::base {

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

}  // namespace seamark::base
