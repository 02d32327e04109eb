// The list of findings that are about nothing that is drawn.
#pragma once

#include "diagram/geometry.h"

namespace seamark::diagram {

// From `top` on; gives the bottom, which is `top` where there are none.
double add_loose_findings(const Chart& chart, double top, Geometry& geometry);

}  // namespace seamark::diagram
