// What the picture shows, before anything has a place: the first of the layers
//   model → chart → grid → routes → geometry → DOT → bytes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/code.h"
#include "emit/view.h"

namespace seamark::diagram {

// A finding at what it is about.
struct ChartMark {
    diag::Severity severity = diag::Severity::Error;
    std::string_view code;
    std::string message;
};
using ChartMarks = std::vector<ChartMark>;

// A lane and its rows: one an actor.
struct ChartLane {
    model::LaneId id;
    std::uint32_t first_row = 0;
    std::uint32_t row_count = 0;
    ChartMarks marks = {};
};

struct ChartRow {
    model::ActorId actor;
    std::uint32_t lane = 0;  // index into Chart::lanes
    ChartMarks marks = {};
};

struct ChartStep {
    model::StepId id;
    std::uint32_t row = 0;
    bool is_happy = false;  // some arrow of the happy flow meets it
    ChartMarks marks = {};
};

// A seam where it crosses. An answer bears its call's number and state.
struct ChartBadge {
    std::uint32_t number = 0;
    model::SeamState state = model::SeamState::Unanswered;
    std::optional<model::SeamId> seam;  // empty where the crossing has none
    bool is_answer = false;
    std::string channel = {};             // what stands beside it where detail is asked for
    std::vector<std::string> cargo = {};  // words that are not divided
};

enum class ArrowStyle { Happy, Flow, Recovery };

struct ChartArrow {
    std::uint32_t from = 0;  // indexes into Chart::steps
    std::uint32_t to = 0;
    ArrowStyle style = ArrowStyle::Flow;
    std::optional<model::Text> when;
    std::optional<ChartBadge> badge;
    ChartMarks marks = {};
};

// The lines between two rows, from top to bottom.
using Boundary = std::vector<model::LineKind>;

struct Chart {
    std::vector<ChartLane> lanes;
    std::vector<ChartRow> rows;
    std::vector<ChartStep> steps;
    std::vector<ChartArrow> arrows;
    std::vector<Boundary> boundaries;           // one above each row and one below the last
    std::array<std::uint32_t, 3> seam_count{};  // by model::SeamState
    ChartMarks loose_marks;                     // of findings about nothing that is drawn
};

// Steps whose actor did not resolve are left out, and arrows that meet them.
Chart build_chart(const emit::View& view);

}  // namespace seamark::diagram
