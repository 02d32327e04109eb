// A long time folded into strips, rows of columns one below the other.
#pragma once

#include <vector>

#include "diagram/chart.h"
#include "diagram/columns.h"

namespace seamark::diagram {

// One strip: a chart of its own with all lanes and lines, the steps of its columns, and connectors for the
// arrows that lead into another strip: those out of it in a last column, those into it in a first one.
struct Strip {
    Chart chart;
    Timeline time;
};

// As few strips of at most `most_columns` columns of steps as there may be, cut where the fewest arrows are
// cut; among such cuts of about one length. One strip, the chart as it is, where `most_columns` is 0.
//
// An arrow between two strips becomes two, with connectors of one mark: in the strip of its source along the
// source's row, and on from there in the strip of its target, where it bears its badge.
std::vector<Strip> fold(const Chart& chart, const Timeline& time, std::uint32_t most_columns);

}  // namespace seamark::diagram
