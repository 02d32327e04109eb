#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace seamark::base {

void broken_invariant(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "seamark: internal error: %s does not hold (%s:%d)\n", condition, file, line);
    std::fflush(stderr);
    std::_Exit(70);
}

}  // namespace seamark::base
