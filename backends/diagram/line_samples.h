// Which kinds of arrows a chart has, in words: the part of the legend that pictures and Mermaid share.
#pragma once

#include <string>
#include <vector>

#include "diagram/chart.h"
#include "diagram/geometry.h"

namespace seamark::diagram {

struct LineSample {
    Sample sample;  // without a place
    std::string meaning;
};

std::vector<LineSample> line_samples(const model::Model& model, const Chart& chart);

}  // namespace seamark::diagram
