// The minutes of the session.
#pragma once

#include <array>

namespace seamark::worksheet {

// Of the items of `Words::agenda_items`; they add up to 90.
using Minutes = std::array<int, 7>;
inline constexpr Minutes ninety_minutes = {5, 10, 15, 5, 35, 15, 5};

// Its place among them.
inline constexpr std::size_t work_in_depth = 4;

// In whole minutes that add up to `total`, which is at least `least_minutes`: each item has its share rounded
// down, and the minutes that are left over go to the largest remainders, the earlier item first.
Minutes scale_agenda(int total);

}  // namespace seamark::worksheet
