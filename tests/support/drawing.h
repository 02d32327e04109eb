// A model with all that is computed on the way to its picture, for tests that look at the parts.
#pragma once

#include <vector>

#include "diagram/chart.h"
#include "diagram/layout.h"
#include "support/model_builder.h"

namespace seamark::testing {

struct Drawing {
    explicit Drawing(const ModelBuilder& builder, const diagram::LayoutOptions& options = {},
                     const diagram::Part& part = {})
        : graph(model::build_graph(builder.model)),
          cells(model::build_cells(builder.model, graph)),
          view{builder.model, graph, cells, sources},
          chart(diagram::build_chart(view, part)),
          geometry(diagram::lay_out(view, chart, options)) {}

    source::SourceMap sources;
    model::Graph graph;
    std::vector<model::CellSheet> cells;
    emit::View view;
    diagram::Chart chart;
    diagram::Geometry geometry;
};

}  // namespace seamark::testing
