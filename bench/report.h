// What was measured, as tables for people and as JSON for scripts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bench/measure.h"

namespace seamark::bench {

// One input, measured with each program; ratios are to the first of them.
struct Case {
    std::string name;
    std::size_t bytes = 0;
    std::vector<Series> series;
};

// A number that follows from the cases, and what the project asks of it.
struct Figure {
    std::string what;
    double value = 0;
    enum class Wanted { Nothing, AtMost, AtLeast } wanted = Wanted::Nothing;
    double limit = 0;
};

struct Results {
    std::vector<Case> cases;
    std::vector<Figure> figures;
    std::vector<std::string> skipped;  // a sentence each

    void append(Results more);
};

std::string render_table(const Results& results);
std::string render_json(const Results& results);

}  // namespace seamark::bench
