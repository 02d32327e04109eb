// Steps on tracks and arrows on their ways, chosen together so that few arrows cross.
#pragma once

#include "diagram/grid.h"
#include "diagram/routes.h"

namespace seamark::diagram {

enum class Untangling { None, Full };

struct Sketch {
    Grid grid;
    Routes routes;
    std::size_t crossings = 0;
    std::size_t turns = 0;  // of all arrows
};

// As written where that crosses nothing or nothing better is found. Else, in this order: arrows take other
// ways; steps off the eye line go to the side and as far out as their arrows pull them (barycentres, swept
// over all rows and then row by row); neighbours change places as long as that helps (transposition). What
// crosses the fewest is taken, and of equals the first; how much is tried is limited.
Sketch find_sketch(const Chart& chart, const Timeline& time, const Contents& contents, Untangling untangling);

}  // namespace seamark::diagram
