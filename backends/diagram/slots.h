// Parallel places side by side, as the wires of a channel have them.
#pragma once

#include <map>

namespace seamark::diagram {

struct Interval {
    double low = 0;
    double high = 0;
};

// In each slot intervals that keep `clearance` between them. Slots are numbered from the middle or from one
// side.
class Slots {
  public:
    explicit Slots(double clearance = 0) : clearance_(clearance) {}

    bool is_free(int slot, Interval interval) const;
    void claim(int slot, Interval interval);

    // The lowest and the highest slot that holds something, or 0.
    int lowest() const { return slots_.empty() ? 0 : slots_.begin()->first; }
    int highest() const { return slots_.empty() ? 0 : slots_.rbegin()->first; }
    bool empty() const { return slots_.empty(); }

  private:
    double clearance_;
    std::map<int, std::map<double, double>> slots_;  // by slot: the ends by the beginnings
};

}  // namespace seamark::diagram
