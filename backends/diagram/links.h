// Links from the picture to the text it was drawn from.
#pragma once

#include <string_view>

#include "diagram/chart.h"
#include "diagram/geometry.h"

namespace seamark::diagram {

// Gives each step the line of its declaration, each badge that of its seam, or of the arrow where the seam is
// not written: `source_url` followed by "#L" and the line's number.
void add_links(const emit::View& view, const Chart& chart, std::string_view source_url, Geometry& geometry);

}  // namespace seamark::diagram
