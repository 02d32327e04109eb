#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace seamark::base {

void broken_invariant(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "seamark: internal error: %s does not hold (%s:%d)\n", condition, file, line);
    std::fflush(stderr);
#ifdef SEAMARK_FUZZ
    std::abort();  // so that the fuzzer keeps what led here
#else
    std::_Exit(70);
#endif
}

}  // namespace seamark::base
