// Blueprints as people write them, of several shapes and sizes, for what the eye asks of a diagram.
#pragma once

#include <cstdint>
#include <string>

#include "support/model_builder.h"

namespace seamark::testing {

enum class Shape {
    Journey,       // a happy flow through four lanes, branches that come back to it or end
    ManyActors,    // one lane with eight systems
    TwoCustomers,  // two customers' lanes, both in the happy flow
    Calls,         // answers, `attempts … otherwise`, recoveries that lead on
    Loops,         // loops back, steps that lead to themselves, pairs that lead to and fro
    Fans,          // many steps at one time, all between the same two
    ManyScripts,   // long titles, Chinese, Arabic, Hebrew, Hindi, Thai, emoji
};
constexpr std::uint32_t shape_count = 7;

const char* to_string(Shape shape);

// Most generated ones are small, some have 25 steps, a few 120.
inline std::uint32_t steps_of_seed(std::uint32_t seed) {
    return seed % 25 == 0 ? 120 : seed % 2 == 0 ? 25 : 6;
}

// With about so many steps; equal arguments give equal blueprints everywhere.
ModelBuilder shaped_blueprint(Shape shape, std::uint32_t steps, std::uint32_t seed);

}  // namespace seamark::testing
