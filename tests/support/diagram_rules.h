// What must hold for every finished diagram, read from its positions alone.
#pragma once

#include <string>
#include <vector>

#include "diagram/chart.h"
#include "diagram/geometry.h"

namespace seamark::testing {

// One sentence for each break of a rule; empty where all hold:
//  - no two boxes overlap, and all lie on the page;
//  - texts lie inside their boxes, steps inside their lane's band, badges on the line or boundary they cross;
//  - arrows run at right angles from their source's right side to their target's left, and through no other
//  box;
//  - no two arrows run along each other;
//  - happy arrows lead to the right, as far as they are no loops.
std::vector<std::string> broken_rules(const diagram::Chart& chart, const diagram::Geometry& geometry);

}  // namespace seamark::testing
