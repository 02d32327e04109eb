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
#include "diagram/part.h"
#include "diagram/words.h"
#include "emit/view.h"
#include "words/language.h"

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

// A seam where it crosses. An answer bears its call's number and state.
struct ChartBadge {
    std::uint32_t number = 0;
    model::SeamState state = model::SeamState::Unanswered;
    std::optional<model::SeamId> seam;  // empty where the crossing has none
    bool is_answer = false;
    std::string channel = {};                          // what stands beside it where detail is asked for
    std::vector<std::vector<std::string>> cargo = {};  // lists of words that are not divided
};

// Where an arrow leaves what is drawn here or comes to it: from one row of columns into another, or out of
// the part of the blueprint that is drawn.
struct ChartConnector {
    model::StepId near;                    // the end that is drawn here
    bool leads_out = false;                // else in
    std::string mark;                      // the same at both ends; empty where the other end is not drawn
    std::uint32_t other_row = 0;           // of columns, from 0: where the same mark stands
    bool is_near = false;                  // that row is the next one after the source
    std::optional<ChartBadge> badge = {};  // of the seam between, where the other end is not drawn
    std::uint32_t beside = 0;              // as its arrow's
};

// A step, or a connector in a step's place; `id` is then the step at the other end of its arrow, and `row`
// that of the end that is drawn here.
struct ChartStep {
    model::StepId id;
    std::uint32_t row = 0;
    bool is_happy = false;    // some arrow of the happy flow meets it
    std::uint32_t whole = 0;  // its index in the chart of all rows of columns; a connector's is its arrow's
    std::optional<ChartConnector> connector;
    ChartMarks marks = {};
};

enum class ArrowStyle { Happy, Flow, Recovery, Otherwise };

// What the model has as one arrow is drawn as one for each condition, and for each way to come about: by the
// happy flow, by others, by `recovery ->`, by `otherwise`.
struct ChartArrow {
    std::uint32_t from = 0;  // indexes into Chart::steps
    std::uint32_t to = 0;
    ArrowStyle style = ArrowStyle::Flow;
    std::optional<model::Text> when;
    std::vector<model::FlowId> flows = {};  // that have it, of those that are drawn
    std::uint32_t flow = 0;                 // of one flow: how many others beside the happy one precede it
    std::optional<ChartBadge> badge = {};   // drawn where the arrow changes rows
    std::uint32_t beside = 0;               // how many arrows with these ends stand before it
    std::uint32_t whole = 0;                // its index in the chart of all rows of columns
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
    std::array<std::uint32_t, 3> seam_count{};  // by model::SeamState; those that the arrows cross
    std::string date;                           // of the state that is drawn; may be empty
    std::string revision;                       // likewise
    ChartMarks loose_marks;                     // of findings about nothing that is drawn
    const Words* words = &words::en.diagram;    // that it says beside the blueprint's own
};

// Steps whose actor did not resolve are left out, and arrows that meet them. Of a part there are the steps
// and arrows of its flows and the rows of its actors; an arrow that leaves these rows ends at a connector.
Chart build_chart(const emit::View& view, const Part& part = {}, const Words& words = words::en.diagram);

}  // namespace seamark::diagram
