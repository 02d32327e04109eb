// How each kind of arrow is drawn, in the picture and in its legend.
#pragma once

#include <string>

#include "diagram/geometry.h"
#include "diagram/theme.h"

namespace seamark::diagram {

// What stands where an arrow leaves its step.
enum class Tail { None, Ring, Frame, Disc, Square, Bar };

// Told apart without colour.
struct EdgeStyle {
    const char* dash = "solid";  // Graphviz' word
    double width = 1;            // in points
    Tail tail = Tail::None;
    bool is_double = false;  // two lines beside each other
};

// Of fifteen flows beside the happy one no two share a style; the sixteenth has the first one's again.
EdgeStyle edge_style(EdgeKind kind, std::uint32_t flow);

std::string_view edge_colour(const Theme& theme, EdgeKind kind, std::uint32_t flow);

// In Graphviz' words, and how long it is.
const char* tail_shape(Tail tail);
double tail_length(Tail tail);

// As Mermaid's `linkStyle` has it; dots are the arrow's own there.
std::string mermaid_style(const Theme& theme, EdgeKind kind, std::uint32_t flow);

constexpr double double_line_gap = 2;  // of each of two lines from the middle

}  // namespace seamark::diagram
