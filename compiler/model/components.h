// Strongly connected components: which steps lie on a cycle together.
#pragma once

#include <cstdint>
#include <vector>

#include "model/graph.h"

namespace seamark::model {

// By step: the number of its component in the graph of the arrows that `kept` marks (one flag an arrow). A
// step on no cycle has a component of its own.
std::vector<std::uint32_t> find_components(const Graph& graph, const std::vector<bool>& kept);

// Of the whole graph.
std::vector<std::uint32_t> find_components(const Graph& graph);

}  // namespace seamark::model
