// What crosses a seam, as things to tick off.
#pragma once

#include "worksheet/sections.h"

namespace seamark::worksheet {

// The carried states; then, not carried, what a contract requires; and where the cargo is owed, what the
// receiving step needs.
List cargo_ticks(const Source& source, const model::CellSheet& sheet);

// What a call's answer brings back; empty where the seam is no call.
List answer_ticks(const Source& source, const model::CellSheet& sheet);

}  // namespace seamark::worksheet
