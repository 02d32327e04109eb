// The flow graph: an index over the model (semantics.md, "Graph").
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/model.h"

namespace seamark::model {

enum class ArrowOrigin { Flow, Otherwise, Recovery };

// One reason why an arrow is there: a flow that has it, or a seam that adds it.
struct ArrowUse {
    ArrowOrigin origin = ArrowOrigin::Flow;
    std::optional<FlowId> flow;  // of a flow
    std::optional<SeamId> seam;  // of `otherwise` and `recovery ->`
    std::optional<Text> when;    // of the flow's chain that starts with the arrow
};

// Each pair of steps once, placed where it is first written.
struct Arrow {
    StepId from;
    StepId to;
    Span place;                              // the second step's name where the arrow is first written
    ArrowOrigin origin = ArrowOrigin::Flow;  // of the first writing
    bool in_flow = false;                    // some flow has it, wherever it is first written
    bool in_happy = false;
    std::vector<FlowId> flows;              // that have it, as written
    std::optional<Text> when;               // of the first chain that gives it one
    std::vector<ArrowUse> uses;             // flows as written, then seams; equal ones once
    std::vector<SeamId> added_by;           // seams whose `otherwise` or `recovery ->` add it
    std::optional<std::uint32_t> crossing;  // index into Graph::crossings
};

// An arrow between steps of two actors.
struct Crossing {
    std::uint32_t arrow = 0;          // index into Graph::arrows
    std::optional<SeamId> seam;       // its own seam `from -> to`
    std::optional<SeamId> answer_of;  // it is the answer of this seam's call and needs none of its own
    // From 1 in the order of first crossing; an answer bears its call's number. Crossings without a seam
    // count.
    std::uint32_t number = 0;
};

struct Graph {
    std::vector<Arrow>
        arrows;  // flows as written, then `otherwise` and `recovery ->` in the order of the seams
    std::vector<Crossing> crossings;  // in the order of the arrows
    std::vector<StepId> entries;
    std::vector<std::vector<std::uint32_t>> outgoing;  // by step: indexes into arrows, as written
    std::vector<std::vector<std::uint32_t>> incoming;

    bool is_at_an_arrow(StepId step) const {
        return !outgoing[step.index].empty() || !incoming[step.index].empty();
    }
};

// Steps and references that did not resolve are left out. An arrow from a step to itself is an arrow, never a
// crossing.
Graph build_graph(const Model& model);

// The crossings that need a seam (no answers), in the order of their numbers.
std::vector<std::uint32_t> seam_crossings(const Graph& graph);

}  // namespace seamark::model
