#include "diagram/slots.h"

#include <iterator>

namespace seamark::diagram {

bool Slots::is_free(int slot, Interval interval) const {
    const auto found = slots_.find(slot);
    if (found == slots_.end()) {
        return true;
    }
    const auto after = found->second.upper_bound(interval.high + clearance_);
    return after == found->second.begin() || std::prev(after)->second + clearance_ < interval.low;
}

void Slots::claim(int slot, Interval interval) {
    slots_[slot].emplace(interval.low, interval.high);
}

}  // namespace seamark::diagram
