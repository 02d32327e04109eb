// What must hold whatever the input: our own mistakes, never the user's.
#pragma once

namespace seamark::base {

// Prints the message and the place on stderr and ends the process with status 70.
[[noreturn]] void broken_invariant(const char* condition, const char* file, int line);

}  // namespace seamark::base

// Stays on in release builds.
#define SEAMARK_CHECK(condition)                                               \
    do {                                                                       \
        if (!(condition)) {                                                    \
            ::seamark::base::broken_invariant(#condition, __FILE__, __LINE__); \
        }                                                                      \
    } while (false)
