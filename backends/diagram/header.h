// What stands above and beside the flow: title, owner, names of lanes, actors and lines.
#pragma once

#include "diagram/plan.h"

namespace seamark::diagram {

// Where the names at the left end and the flow begins.
double flow_left(const Contents& contents, const Words& words);

// Owner, day and version where they are given, the part that is drawn (where it is one), and the seams
// counted: one line.
std::string subtitle(const emit::View& view, const Chart& chart, const std::string& part);

// Title, owner, the part that is drawn (where it is one) and the count of seams, as wide as `width`. Gives
// the bottom.
double add_heading(const emit::View& view, const Chart& chart, const std::string& part, double width,
                   Geometry& geometry);

// Bands, the names in them and the lines between them, across the width of the picture.
void add_bands(const Plan& plan, Geometry& geometry);
void add_lines(const Plan& plan, Geometry& geometry);

}  // namespace seamark::diagram
