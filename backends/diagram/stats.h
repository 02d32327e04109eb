// What is in the picture, in numbers.
#pragma once

#include <cstddef>
#include <string>

#include "diagram/chart.h"
#include "diagram/geometry.h"

namespace seamark::diagram {

struct Stats {
    std::size_t steps = 0;
    std::size_t seams = 0;  // that a badge or a connector bears; an answer bears its call's
    std::size_t arrows = 0;
    std::size_t lanes = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;       // that the columns are folded into
    std::size_t crossings = 0;  // of the drawn arrows, the threads of evidence included
};

Stats measure(const Chart& chart, const Geometry& geometry);

// "steps 9, seams 7, arrows 11, lanes 4, columns 12, rows 1, crossings 0"
std::string to_string(const Stats& stats);

}  // namespace seamark::diagram
