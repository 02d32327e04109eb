// The finished picture: everything has its place, nothing knows Graphviz yet. Points, y downwards, from (0,
// 0).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagram/chart.h"
#include "diagram/type.h"

namespace seamark::diagram {

struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    Point middle() const { return {(left + right) / 2, (top + bottom) / 2}; }
};

// The small facts under a step.
enum class ChipKind { Takes, Waits, Irreversible };

enum class ItemKind { Text, Step, Chip, Evidence, Badge, Connector, Mark };

enum class Align { Left, Middle };

// A box with a text in it. What does not belong to its kind stays as it is.
struct Item {
    ItemKind kind = ItemKind::Text;
    std::string name;  // unique; a step's is its name in the language, every other one has a space in it
    std::string id;    // of the SVG element; empty where nobody needs to point at it
    Box box;
    TextKind font = TextKind::StepTitle;
    Align align = Align::Middle;
    std::vector<std::string> lines;
    std::string title;        // for those who cannot see the picture, and as a tooltip
    std::string description;  // more of the same
    std::string link;         // to where it is written; may be empty
    // Index into the whole chart's steps (Step, Chip, Evidence) or arrows (Badge, Connector).
    std::uint32_t subject = 0;
    model::Role role = model::Role::Customer;             // Text, Step: whose colour it has
    model::SeamState state = model::SeamState::Answered;  // Badge
    ChipKind chip = ChipKind::Takes;                      // Chip
    diag::Severity severity = diag::Severity::Error;      // Mark
    bool is_happy = false;                                // Step
    bool is_irreversible = false;                         // Step
};

// Flow: of one flow that is not the happy one; Flows: of several.
enum class EdgeKind { Happy, Flow, Flows, Recovery, Otherwise, Evidence };

// From the source's side to the tip of the arrow, turning at right angles.
struct Edge {
    EdgeKind kind = EdgeKind::Flow;
    std::uint32_t flow = 0;  // Flow: how many flows beside the happy one are written before it
    std::string from;        // items' names
    std::string to;
    std::string id;
    std::string title;
    std::vector<Point> corners;
    bool is_answer = false;
    std::uint32_t subject = 0;  // index into the whole chart's arrows
};

struct Band {
    Box box;
    model::Role role = model::Role::Customer;
    std::uint32_t lane = 0;  // index into Chart::lanes
};

enum class RuleKind { Interaction, Visibility, Internal, Actors };

// A line across the picture.
struct Rule {
    RuleKind kind = RuleKind::Interaction;
    Point from;
    Point to;
};

// A short arrow in the legend.
struct Sample {
    EdgeKind kind = EdgeKind::Flow;
    std::uint32_t flow = 0;  // as an edge's
    bool is_answer = false;
    Point from;
    Point to;
};

struct Geometry {
    double width = 0;
    double height = 0;
    std::string title;
    std::string description;
    std::uint32_t columns = 0;  // of time
    std::uint32_t rows = 1;     // that the columns are folded into
    std::vector<Band> bands;
    std::vector<Rule> rules;
    std::vector<Sample> samples;
    std::vector<Edge> edges;
    std::vector<Item> items;
};

}  // namespace seamark::diagram
