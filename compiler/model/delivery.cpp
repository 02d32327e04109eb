#include "model/delivery.h"

#include <algorithm>

#include "model/cells.h"

namespace seamark::model {

namespace {

bool resolves(const std::vector<Cargo>& cargo) {
    return std::all_of(cargo.begin(), cargo.end(), [](const Cargo& item) { return item.state.has_value(); });
}

Delivery delivery_of(const Model& model, const Graph& graph, const Crossing& crossing) {
    Delivery delivery;
    if (is_open(model, crossing)) {
        delivery.everything = true;
        return delivery;
    }
    for (const Cargo& item : cargo_of(model, crossing)) {
        delivery.items.push_back({*item.state, !item.optional});
    }
    for (const StateId state : required_of(model, graph, crossing)) {
        delivery.items.push_back({state, true});
    }
    return delivery;
}

}  // namespace

const std::vector<Cargo>& cargo_of(const Model& model, const Crossing& crossing) {
    static const std::vector<Cargo> nothing;
    if (crossing.answer_of) {
        return model.seams[*crossing.answer_of].answers;
    }
    return crossing.seam ? model.seams[*crossing.seam].carries : nothing;
}

bool is_open(const Model& model, const Crossing& crossing) {
    const std::vector<Cargo>& cargo = cargo_of(model, crossing);
    const bool is_unanswered = crossing.seam && model.seams[*crossing.seam].carries_unanswered;
    return cargo.empty() || is_unanswered || !resolves(cargo);
}

std::vector<StateId> required_of(const Model& model, const Graph& graph, const Crossing& crossing) {
    std::vector<StateId> required;
    if (!crossing.seam) {
        return required;
    }
    const Arrow& arrow = graph.arrows[crossing.arrow];
    for (const ContractId contract :
         contracts_for(model, *role_of(model, arrow.from), *role_of(model, arrow.to))) {
        for (const Contract::Required& item : model.contracts[contract].required) {
            if (item.state && std::find(required.begin(), required.end(), *item.state) == required.end()) {
                required.push_back(*item.state);
            }
        }
    }
    return required;
}

std::vector<Delivery> find_deliveries(const Model& model, const Graph& graph) {
    std::vector<Delivery> deliveries;
    deliveries.reserve(graph.crossings.size());
    for (const Crossing& crossing : graph.crossings) {
        deliveries.push_back(delivery_of(model, graph, crossing));
    }
    return deliveries;
}

}  // namespace seamark::model
