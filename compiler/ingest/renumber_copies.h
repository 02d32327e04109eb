// Rows that people copied to have one more.
#pragma once

#include "ingest/filled_sheet.h"

namespace seamark::ingest {

// A copy of a row that a failure may be added in is a further failure, whatever its number, where it says
// anything else than the row before.
void renumber_copies(FilledSheet& sheet);

}  // namespace seamark::ingest
