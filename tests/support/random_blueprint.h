// Blueprints made at random, for properties of what is computed from the flow graph.
#pragma once

#include <cstdint>
#include <string>

namespace seamark::test {

// A small blueprint of loops, detours, calls, stateless actors, steps that join,
// crossings without a seam, cargo that is open or optional. Two calls of one actor to one step may answer
// differently (SM102); all else resolves. The same for the same seed.
std::string random_blueprint(std::uint32_t seed);

}  // namespace seamark::test
