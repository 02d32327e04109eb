// Answers whose anchors people have taken off the sheet, or that never had any.
#pragma once

#include "ingest/filled_sheet.h"
#include "ingest/printed_sheet.h"

namespace seamark::ingest {

// Adds to the sheet's cells those whose place in their table tells beyond doubt which they are: by the other
// anchors of their row and the table's columns, by the printed words that head their row, or as a failure
// that somebody added below the others of a card. Of rows that may be several the addresses are noted in
// `sheet.lost`.
void restore_cells(FilledSheet& sheet, const PrintedSheet& printed);

}  // namespace seamark::ingest
