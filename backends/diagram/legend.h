// What the signs mean: those that occur in the picture.
#pragma once

#include "diagram/plan.h"

namespace seamark::diagram {

// From `top` on, in as many rows as the width of the picture asks for; `contents` are those of all strips.
// Gives the bottom.
double add_legend(const model::Model& model, const Chart& chart, const std::vector<const Contents*>& contents,
                  double top, Geometry& geometry);

}  // namespace seamark::diagram
