#include "diagram/dot.h"

#include <graphviz/cgraph.h>

#include "diagram/background.h"
#include "diagram/edge_style.h"
#include "diagram/graphemes.h"
#include "diagram/node_style.h"
#include "diagram/spline.h"

namespace seamark::diagram {
namespace {

constexpr double points_per_inch = 72;

// cgraph takes its strings as `char*` and copies them.
char* mutable_text(const std::string& text) {
    return const_cast<char*>(text.c_str());
}

void set(void* object, const std::string& name, const std::string& value) {
    static const std::string no_default;
    agsafeset(object, mutable_text(name), mutable_text(value), mutable_text(no_default));
}

void set_all(void* object, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
        set(object, name, value);
    }
}

// Text as an escString without escapes: a backslash is one, and `&` starts no entity.
void append_escaped(std::string_view text, std::string& escaped) {
    for (const char c : without_directions(text)) {
        if (c == '\\') {
            escaped += "\\\\";
        } else if (c == '&') {
            escaped += "&amp;";
        } else {
            escaped += c;
        }
    }
}

std::string escaped(std::string_view text) {
    std::string result;
    append_escaped(text, result);
    return result;
}

std::string label_of(const Item& item) {
    std::string label;
    for (std::size_t i = 0; i < item.lines.size(); ++i) {
        append_escaped(item.lines[i], label);
        const bool is_last = i + 1 == item.lines.size();
        if (item.align == Align::Left) {
            label += "\\l";
        } else if (!is_last) {
            label += "\\n";
        }
    }
    return label;
}

std::string inches(double points) {
    return number(points / points_per_inch, 4);
}

void set_graph(const Geometry& geometry, const Theme& theme, Agraph_t* graph) {
    set_all(graph, {{"layout", "nop2"},
                    {"outputorder", "edgesfirst"},
                    {"pad", "0"},
                    {"margin", "0"},
                    {"bgcolor", std::string(theme.page)},
                    {"_background", draw_background(geometry, theme)}});
}

// What most nodes have; so the file says it once.
void set_node_defaults(const Theme& theme, Agraph_t* graph) {
    for (const auto& [name, value] : node_defaults(theme)) {
        agattr(graph, AGNODE, mutable_text(name), mutable_text(value));
    }
}

void add_node(const Item& item, double height, const Theme& theme, Agraph_t* graph) {
    Agnode_t* node = agnode(graph, mutable_text(item.name), 1);
    const Point middle = item.box.middle();
    set(node, "pos", number(middle.x) + "," + number(height - middle.y));
    set(node, "width", inches(item.box.width()));
    set(node, "height", inches(item.box.height()));
    set(node, "label", label_of(item));
    set_all(node, node_attributes(item, theme));
    if (!item.id.empty()) {
        set(node, "id", escaped(item.id));
    }
    if (!item.link.empty()) {
        set(node, "URL", escaped(item.link));
    }
    if (!item.title.empty()) {
        set(node, "tooltip", escaped(item.title + (item.description.empty() ? "" : "\n" + item.description)));
    }
}

void add_edge(const Edge& edge, double height, const Theme& theme, Agraph_t* graph) {
    Agnode_t* from = agnode(graph, mutable_text(edge.from), 0);
    Agnode_t* to = agnode(graph, mutable_text(edge.to), 0);
    Agedge_t* drawn = agedge(graph, from, to, nullptr, 1);  // a new one beside those with the same ends
    const EdgeStyle style = edge_style(edge.kind, edge.flow);
    const bool has_head = edge.kind != EdgeKind::Evidence;
    const std::string colour(edge_colour(theme, edge.kind, edge.flow));
    set(drawn, "pos", spline(edge.corners, height, {tail_length(style.tail), has_head ? head_length : 0}));
    set(drawn, "style", style.dash);
    set(drawn, "penwidth", number(style.width));
    // Of the three lines beside each other the middle one is not seen.
    set(drawn, "color", style.is_double ? colour + ":transparent:" + colour : colour);
    set(drawn, "arrowsize", "0.8");
    set(drawn, "arrowhead", !has_head ? "none" : edge.is_answer ? "empty" : "normal");
    if (style.tail != Tail::None) {
        set(drawn, "dir", "both");
        set(drawn, "arrowtail", tail_shape(style.tail));
    }
    if (!edge.id.empty()) {
        set(drawn, "id", escaped(edge.id));
    }
    if (!edge.title.empty()) {
        set(drawn, "tooltip", escaped(edge.title));
    }
}

// cgraph writes through a table of C functions; its stream is a string here.
int append_to_string(void* stream, const char* text) {
    *static_cast<std::string*>(stream) += text;
    return 0;
}
int flush_nothing(void*) {
    return 0;
}

}  // namespace

void GraphCloser::operator()(Agraph_s* graph) const {
    agclose(graph);
}

Graph build_dot(const Geometry& geometry, const Theme& theme) {
    Graph graph(agopen(mutable_text("blueprint"), Agdirected, nullptr));
    set_graph(geometry, theme, graph.get());
    set_node_defaults(theme, graph.get());
    for (const Item& item : geometry.items) {
        add_node(item, geometry.height, theme, graph.get());
    }
    for (const Edge& edge : geometry.edges) {
        add_edge(edge, geometry.height, theme, graph.get());
    }
    return graph;
}

void set_resolution(int dpi, Agraph_s& graph) {
    set(&graph, "dpi", std::to_string(dpi));
}

// The canvas has the page's proportions already.
void set_page(PageSize page, Agraph_s& graph) {
    set(&graph, "size", inches(page.width) + "," + inches(page.height) + "!");
}

std::string write_dot(Agraph_s& graph) {
    std::string text;
    Agiodisc_t io{AgIoDisc.afread, append_to_string, flush_nothing};
    Agiodisc_t* const before = graph.clos->disc.io;
    graph.clos->disc.io = &io;
    agwrite(&graph, &text);
    graph.clos->disc.io = before;
    return text;
}

}  // namespace seamark::diagram
