// What stands on the sheet and in none of its cells, and what does not stand there any more.
#pragma once

#include "ingest/filled_sheet.h"
#include "ingest/printed_sheet.h"
#include "ingest/remark.h"

namespace seamark::ingest {

// Texts that were not printed and are in no cell: errors where they are answers that found no place, warnings
// where a blueprint has no place for them.
void report_unplaced(const FilledSheet& sheet, const PrintedSheet& printed, Remarks& remarks);

// Cells that the sheet had when it was printed and has no more.
void report_missing_anchors(const FilledSheet& sheet, const PrintedSheet& printed, Remarks& remarks);

}  // namespace seamark::ingest
