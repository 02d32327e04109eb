#include "base/version.h"

namespace seamark::base {

std::string_view version() {
    return SEAMARK_VERSION;
}

}  // namespace seamark::base
