// Which seam to invest in next: an index over the cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/cells.h"
#include "model/graph.h"
#include "model/model.h"

namespace seamark::model {

struct RankedSeam {
    std::uint32_t sheet = 0;            // index into the sheets that `build_cells` gave
    std::size_t open = 0;               // cells
    std::optional<int> worst_severity;  // declared for a failure whose mode or recovery is open
    bool in_happy = false;              // the happy flow crosses it, there or, of a call, back
    std::uint32_t number = 0;           // as in the diagram
};

// The rule: more open cells first; then the worse declared severity among failures that are unanswered or
// have no recovery, no declared one last; then what the happy flow crosses. Of one blueprint the smaller
// number decides the rest. No product of these ordinal numbers is ever formed.
bool ranks_before(const RankedSeam& a, const RankedSeam& b);

// All seams, the next investment first.
std::vector<RankedSeam> rank_seams(const Model& model, const Graph& graph,
                                   const std::vector<CellSheet>& sheets);

}  // namespace seamark::model
