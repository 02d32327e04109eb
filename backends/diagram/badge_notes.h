// What stands beside a seam's badge: marks of findings and the channel above its line, the cargo below; all
// of it around the badge's middle where no line runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagram/chart.h"
#include "diagram/geometry.h"
#include "diagram/marks.h"

namespace seamark::diagram {

struct BadgeNote {
    MarkBlock marks;
    std::optional<TextBlock> channel;
    std::optional<TextBlock> cargo;
    double width = 0;  // from the badge's middle to the right end
    double above = 0;  // from the line to the top
    double below = 0;
    double height = 0;  // of all parts where no line runs between them
};

// Nothing where the arrow has no badge or nothing is to be said at it.
std::optional<BadgeNote> measure_note(const ChartArrow& arrow, const Words& words);

// Beside the badge that stands in `box`.
void add_note(const BadgeNote& note, const std::string& owner, const Box& box, bool is_on_a_line,
              Geometry& geometry);

}  // namespace seamark::diagram
