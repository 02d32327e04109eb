// The picture as a DOT graph whose every node and edge has its place.
#pragma once

#include <memory>
#include <string>

#include "diagram/geometry.h"
#include "diagram/paper.h"
#include "diagram/theme.h"

struct Agraph_s;

namespace seamark::diagram {

struct GraphCloser {
    void operator()(Agraph_s* graph) const;
};
using Graph = std::unique_ptr<Agraph_s, GraphCloser>;

// `neato -n2` draws it as it is.
Graph build_dot(const Geometry& geometry, const Theme& theme);

// How large a renderer makes the picture.
void set_resolution(int dpi, Agraph_s& graph);
void set_page(PageSize page, Agraph_s& graph);

// The text of the `.dot` file.
std::string write_dot(Agraph_s& graph);

}  // namespace seamark::diagram
