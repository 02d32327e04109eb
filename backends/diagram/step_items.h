// Steps with their chips, and the evidence above the customer's.
#pragma once

#include "diagram/plan.h"

namespace seamark::diagram {

// The box of each step.
std::vector<Box> place_steps(const Plan& plan);

// How high the evidence row is; 0 where there is none.
double evidence_height(const Chart& chart, const Grid& grid, const Contents& contents);

void add_steps(const Plan& plan, Geometry& geometry);

// Notes stand in their step's column with their feet at `bottom`, and a line leads down where no step is
// between.
void add_evidence(const Plan& plan, double bottom, Geometry& geometry);

}  // namespace seamark::diagram
