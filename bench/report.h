// What was measured, as a table for people and as JSON for scripts.
#pragma once

#include <string>
#include <vector>

#include "bench/measure.h"

namespace seamark::bench {

// One input, measured with each program; the first series is the floor.
struct Case {
    std::string name;
    std::size_t bytes = 0;
    std::vector<Series> series;
};

std::string render_table(const std::vector<Case>& cases);
std::string render_json(const std::vector<Case>& cases);

}  // namespace seamark::bench
