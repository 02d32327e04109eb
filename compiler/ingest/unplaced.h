// What people wrote outside of the anchored cells, where a blueprint has no place for it.
#pragma once

#include <string_view>

#include "ingest/collect_answers.h"
#include "ingest/remark.h"

namespace seamark::ingest {

// A remark for each line that says more than was printed, with what it says more. `printed`: the sheet as it
// would be printed now; lines of it tell what of a line that people changed is theirs.
void report_unplaced(const FilledSheet& sheet, std::string_view printed, Remarks& remarks);

// A remark for the cells that were printed and are on the sheet no more, one a seam.
void report_missing_anchors(const FilledSheet& sheet, std::string_view printed, Remarks& remarks);

}  // namespace seamark::ingest
