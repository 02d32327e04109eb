// How a line would cross those that lie already, while routes are laid and taken up again.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "diagram/trace.h"
#include "diagram/wires.h"

namespace seamark::diagram {

// Lines go from zone to zone (route_lines.h). Of two upright parts in one zone the better order is taken to
// be chosen, since that comes later. The work is limited: a tangle that has had `most_work` answers 0 from
// then on.
class Tangle {
  public:
    Tangle(std::uint32_t columns, std::size_t most_work);

    void add(const Trace& trace);
    void remove(const Trace& trace);
    int count_crossings(const Trace& trace) {
        return count_crossings(trace, std::numeric_limits<int>::max());
    }
    // Stops at `limit`: what it gives is then at least that.
    int count_crossings(const Trace& trace, int limit);

    bool is_exhausted() const { return work_ >= most_work_; }

  private:
    std::vector<std::vector<double>> levels_;  // by zone: heights of the parts that pass over it
    std::vector<std::vector<Wire>> uprights_;  // by zone
    std::size_t work_ = 0;
    std::size_t most_work_;
};

}  // namespace seamark::diagram
