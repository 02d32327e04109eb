// States that are not there where they are needed or carried on: what SM401, SM402 and SM403 report.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checks/check.h"

namespace seamark::checks {

struct Loss {
    diag::Code code;
    model::StepId step;  // whose actor lacks the state, on arriving, or on leaving by the crossing
    model::StateId state;
    bool is_optional = false;               // marked `?` where it is used
    model::Knowing known;                   // how well it is known there
    std::optional<std::uint32_t> crossing;  // SM402: index into Graph::crossings
    source::Span place;                     // the name in `needs`, `carries` or `answers`
};

// Breadth-first from the entries, arrows as written, a step's needs before the crossings from it; of each
// actor and state the first alone (semantics.md, "Knowledge").
std::vector<Loss> find_losses(const Context& context);

}  // namespace seamark::checks
