// What every backend reads: the model and the indexes over it. All of it outlives the backend's call.
#pragma once

#include <vector>

#include "model/cells.h"
#include "model/graph.h"
#include "model/model.h"
#include "source/source.h"

namespace seamark::emit {

struct View {
    const model::Model& model;
    const model::Graph& graph;
    const std::vector<model::CellSheet>& cells;
    const source::SourceMap& sources;
};

}  // namespace seamark::emit
