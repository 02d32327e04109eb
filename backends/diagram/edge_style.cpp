#include "diagram/edge_style.h"

#include <fmt/format.h>

#include "diagram/spline.h"

namespace seamark::diagram {
namespace {

// One of each in turn: neighbours differ in the line, and then in what it starts with.
constexpr EdgeStyle flow_lines[] = {{"dashed", 1.2}, {"solid", 1}, {"dashed", 2.4}};
constexpr Tail flow_tails[] = {Tail::None, Tail::Ring, Tail::Frame, Tail::Disc, Tail::Square};

struct TailShape {
    const char* shape;
    double length;  // as Graphviz draws it on an arrow whose head is `head_length`
};

constexpr TailShape tail_shapes[] = {
    {"none", 0},                   // None
    {"odot", 0.8 * head_length},   // Ring
    {"obox", 0.75 * head_length},  // Frame
    {"dot", 0.8 * head_length},    // Disc
    {"box", 0.75 * head_length},   // Square
    {"tee", 0.25 * head_length},   // Bar
};

// Mermaid has no shapes at a line's start, but any pattern of dashes: one for each of ours.
constexpr const char* mermaid_dashes[] = {"6 4", "9 3 2 3", "12 3 2 3 2 3", "2 2 8 2", "14 5"};

}  // namespace

EdgeStyle edge_style(EdgeKind kind, std::uint32_t flow) {
    switch (kind) {
        case EdgeKind::Happy:
            return {"solid", 2};
        case EdgeKind::Flow: {
            EdgeStyle style = flow_lines[flow % std::size(flow_lines)];
            style.tail = flow_tails[flow / std::size(flow_lines) % std::size(flow_tails)];
            return style;
        }
        case EdgeKind::Flows:
            return {"dashed", 1.2, Tail::None, true};
        case EdgeKind::Recovery:
            return {"dotted", 1.4};
        case EdgeKind::Otherwise:
            return {"dotted", 1.4, Tail::Bar};
        case EdgeKind::Evidence:
            break;
    }
    return {"dotted", 1};
}

std::string_view edge_colour(const Theme& theme, EdgeKind kind, std::uint32_t flow) {
    return kind == EdgeKind::Flow ? theme.flows[flow % theme.flows.size()]
                                  : theme.edges[static_cast<std::size_t>(kind)];
}

std::string mermaid_style(const Theme& theme, EdgeKind kind, std::uint32_t flow) {
    const EdgeStyle style = edge_style(kind, flow);
    const std::size_t turn = flow / std::size(flow_lines) % std::size(flow_tails);
    const bool is_solid = std::string_view(style.dash) == "solid";
    const std::string dash = kind == EdgeKind::Flows  ? "8 2"
                             : kind != EdgeKind::Flow ? ""
                             : !is_solid || turn > 0  ? mermaid_dashes[turn]
                                                      : "";
    const double width = style.is_double || kind == EdgeKind::Happy ? 1.5 * style.width : style.width;
    return fmt::format("stroke:{},stroke-width:{}px{}{}", edge_colour(theme, kind, flow), number(width),
                       dash.empty() ? "" : ",stroke-dasharray:", dash);
}

const char* tail_shape(Tail tail) {
    return tail_shapes[static_cast<std::size_t>(tail)].shape;
}

double tail_length(Tail tail) {
    return tail_shapes[static_cast<std::size_t>(tail)].length;
}

}  // namespace seamark::diagram
