// The blueprint as a Mermaid flowchart, for pages that draw those themselves: lanes as subgraphs, seams as
// labels.
#pragma once

#include <string>

#include "diagram/chart.h"
#include "diagram/theme.h"

namespace seamark::diagram {

// `part`: what is drawn, where it is not all.
std::string write_mermaid(const emit::View& view, const Chart& chart, const std::string& part,
                          const Theme& theme);

}  // namespace seamark::diagram
