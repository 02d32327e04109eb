// What a crossing without a seam would best carry.
#pragma once

#include <vector>

#include "checks/check.h"

namespace seamark::checks {

struct ProposedCargo {
    model::StateId state;
    bool optional = false;  // the sender has it on some paths only, as far as its steps say
};

// First what contracts require of the crossing; then what steps of the receiver from here on need, or its
// seams carry on, before they give it themselves, where the sender's steps up to here need or give it or a
// seam brought it to them. Never what may not cross: a secret, or internal state to the customer. The nearest
// steps are looked at, a fixed number each way, so the proposal may fall short on a large blueprint; it is a
// start for people to go on from, and SM401 to SM404 judge what they make of it.
std::vector<ProposedCargo> propose_cargo(const Context& context, const model::Arrow& crossing);

}  // namespace seamark::checks
