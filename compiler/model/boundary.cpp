#include "model/boundary.h"

#include <algorithm>

#include "model/cells.h"

namespace seamark::model {

std::vector<LineKind> crossed_lines(const Model& model, LaneId a, LaneId b) {
    const auto [upper, lower] = std::minmax(a.index, b.index);
    std::vector<LineKind> crossed;
    for (const Line& line : model.lines) {
        if (upper < line.lanes_above && line.lanes_above <= lower) {
            crossed.push_back(line.kind);
        }
    }
    return crossed;
}

std::vector<LineKind> crossed_lines(const Model& model, const Arrow& arrow) {
    const auto from = model.steps[arrow.from].lane;
    const auto to = model.steps[arrow.to].lane;
    return from && to ? crossed_lines(model, *from, *to) : std::vector<LineKind>{};
}

std::vector<ContractId> binding_contracts(const Model& model, const Arrow& arrow) {
    const auto from = role_of(model, arrow.from);
    const auto to = role_of(model, arrow.to);
    return from && to ? contracts_for(model, *from, *to) : std::vector<ContractId>{};
}

}  // namespace seamark::model
