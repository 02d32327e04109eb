// Blueprints that a diagram has to lay out: made by hand for what is hard, and generated.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "model/cells.h"
#include "model/graph.h"
#include "support/model_builder.h"

namespace seamark::testing {

struct DiagramCase {
    std::string name;
    ModelBuilder builder;
};

// Lanes are called "customer", "agent", "human" and "system", the lines stand between them.
ModelBuilder four_lanes();

// Adds an actor to the lane; the first one replaces the lane's own.
void add_actor(ModelBuilder& builder, std::string_view lane, std::string_view actor);

// A deque, since a builder's texts must not move.
std::deque<DiagramCase> hard_cases();

// Any mixture of lanes, actors, loops, long texts and marks; equal seeds give equal blueprints everywhere.
ModelBuilder generated_blueprint(std::uint32_t seed, std::uint32_t most_steps);

// A happy flow of that many steps through four lanes, and branches that come back.
ModelBuilder long_blueprint(std::uint32_t steps);

}  // namespace seamark::testing
