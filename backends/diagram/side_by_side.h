// Slots for what runs side by side, once the order in each place is known.
#pragma once

#include <vector>

#include "diagram/contents.h"
#include "diagram/route_draft.h"

namespace seamark::diagram {

// No two arrows share a slot where they run side by side, and a `when` has the slots beside its arrow for
// itself. Between two steps the happy flow lies on slot 0 where it is straight; else the arrows lie around
// the middle.
Routes give_slots(const Chart& chart, const Grid& grid, const Contents& contents, const RouteDraft& draft);

}  // namespace seamark::diagram
