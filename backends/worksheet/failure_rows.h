// A seam's failures, one row each: those written, those a contract makes it consider, or the one it lacks.
#pragma once

#include "worksheet/sections.h"

namespace seamark::worksheet {

// `with_one_more`: behind those, room for one that nobody thought of yet.
Table failure_rows(const Source& source, const model::CellSheet& sheet, bool with_one_more);

// To tick on paper where the basis is a blank.
Line basis_choices(const Words& words);

}  // namespace seamark::worksheet
