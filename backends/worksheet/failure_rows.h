// A seam's failures, one row each: those written, those a contract makes it consider, or the one it lacks.
#pragma once

#include "worksheet/sections.h"

namespace seamark::worksheet {

Table failure_rows(const Source& source, const model::CellSheet& sheet);

}  // namespace seamark::worksheet
