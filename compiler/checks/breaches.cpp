#include "checks/breaches.h"

#include <algorithm>
#include <set>

#include "model/cells.h"
#include "model/delivery.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

void add_breaches(const Context& context, std::uint32_t index, std::vector<Breach>& breaches) {
    const Crossing& crossing = context.graph.crossings[index];
    const Arrow& arrow = context.graph.arrows[crossing.arrow];
    const std::vector<Cargo>& cargo = cargo_of(context.model, crossing);
    std::set<StateId> judged;
    for (const ContractId contract : contracts_for(context.model, *role_of(context.model, arrow.from),
                                                   *role_of(context.model, arrow.to))) {
        for (const Contract::Required& required : context.model.contracts[contract].required) {
            const auto item = std::find_if(cargo.begin(), cargo.end(), [&](const Cargo& carried) {
                return carried.state == required.state;
            });
            const bool is_carried = item != cargo.end();
            const bool is_kept = is_carried && !item->optional;
            if (required.state && judged.insert(*required.state).second && !is_kept) {
                breaches.push_back({index, contract, *required.state, is_carried});
            }
        }
    }
}

}  // namespace

std::vector<Breach> find_breaches(const Context& context) {
    std::vector<Breach> breaches;
    for (std::uint32_t i = 0; i < context.graph.crossings.size(); ++i) {
        const Crossing& crossing = context.graph.crossings[i];
        if (crossing.seam && !is_open(context.model, crossing)) {
            add_breaches(context, i, breaches);
        }
    }
    return breaches;
}

}  // namespace seamark::checks
