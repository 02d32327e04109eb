// What must hold for every finished diagram, read from its positions alone.
#pragma once

#include <string>
#include <vector>

#include "diagram/chart.h"
#include "diagram/geometry.h"

namespace seamark::testing {

// One sentence for each break of a rule; empty where all hold:
//  - no two boxes overlap, and all lie on the page;
//  - texts lie inside their boxes, steps and what belongs to them inside a band of their lane, badges on the
//    line or boundary they cross;
//  - every step and every arrow is drawn: an arrow as one line, or as two that one mark joins, in two rows of
//    columns;
//  - arrows run at right angles from their source's right side to their target's left, and through no box but
//    their own badge, nor through a line's or lane's name;
//  - a condition stands right beside its own arrow, which is the nearest one;
//  - no two arrows run along each other, and none touches another's corner;
//  - no two arrows that leave one step cross, nor two that enter one;
//  - happy steps of an actor stand on one eye line, and happy arrows along it are straight;
//  - happy arrows lead to the right or into a later row of columns, as far as they are no loops.
std::vector<std::string> broken_rules(const diagram::Chart& chart, const diagram::Geometry& geometry);

}  // namespace seamark::testing
