// What the seams of a blueprint still owe.
//
// What an open cell might say is not held against the rest of the file: a state that nothing carries yet, a
// step that no recovery leads to yet, an import that no failure names yet may be just what the cell is
// waiting for.
#pragma once

#include <vector>

#include "checks/check.h"

namespace seamark::checks {

struct Owed {
    bool seam = false;     // some crossing has no seam
    bool cargo = false;    // some crossing has no seam, or its seam owes what it carries
    bool failure = false;  // some crossing has no seam, or its seam owes a failure mode or a recovery
    // By step: it is the first step of a crossing without a seam; of one that owes a failure mode or a
    // recovery, so that an arrow from the step may yet come.
    std::vector<bool> seam_from;
    std::vector<bool> arrow_from;
};

Owed find_owed(const Context& context);

}  // namespace seamark::checks
