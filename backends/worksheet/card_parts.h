// Cards that are longer than a sheet of paper, as several that are not.
#pragma once

#include <string_view>
#include <vector>

#include "worksheet/page.h"

namespace seamark::worksheet {

// The card itself where it fits. Else its parts, with their numbers behind the title: no item of
// a list and no row of a table is divided, a table's header stands in every part that has rows of it, and a
// label stays with what it is for. The parts are as few as can be and filled evenly; a row to spare that
// would need one more is left out. `first_room`: the height that the first may have, in millimetres.
std::vector<Section> card_parts(const Section& card, const Page& page, double first_room);

}  // namespace seamark::worksheet
