// What a chart shows beyond the journey itself, where that is asked for.
#pragma once

#include <vector>

#include "diag/finding.h"
#include "diagram/chart.h"

namespace seamark::diagram {

// At each badge the channel or carrier and the states that cross.
void add_detail(const emit::View& view, Chart& chart);

// Each finding as a mark at what it is about: an arrow, a seam's badge, a step, an actor or a lane. The rest
// becomes Chart::loose_marks.
void add_findings(const emit::View& view, const std::vector<diag::Judged>& findings, Chart& chart);

}  // namespace seamark::diagram
