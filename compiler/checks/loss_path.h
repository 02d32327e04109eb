// On which way a state is lost: the witness of SM401, SM402 and SM403.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checks/losses.h"

namespace seamark::checks {

struct LossPath {
    model::StepId start;
    std::vector<std::uint32_t>
        arrows;  // from `start` to the step that lacks the state; indexes into Graph::arrows
    // The last step on the way that gives the state; else one from which a way leads to the step; else none.
    std::optional<model::StepId> giver;
    bool giver_is_on_path = false;
    // Where on the way it is lost, as indexes into `arrows`:
    std::optional<std::size_t> dropped_at;    // the last crossing whose sender had it
    std::optional<std::size_t> forgotten_at;  // where the actor, which had it, forgot
    std::optional<std::size_t> optional_at;   // a crossing that brings it as `x?`
    std::optional<std::size_t> met_at;        // an arrow into a step that other ways bring it to
    bool optional_from_start = false;         // `start` gives it as `x?`
    bool sender_has_it_surely = false;        // where it is dropped, on every way to there
};

// For each loss the shortest way on which the state is missing; where it is missing on every way, one that
// comes from the nearest step that gives it.
std::vector<LossPath> find_loss_paths(const Context& context, const std::vector<Loss>& losses);

}  // namespace seamark::checks
