// What contracts require of seams and is not carried: what SM310 reports.
#pragma once

#include <cstdint>
#include <vector>

#include "checks/check.h"

namespace seamark::checks {

struct Breach {
    std::uint32_t crossing = 0;  // index into Graph::crossings; it has a seam that says what it carries
    model::ContractId contract;  // the first that requires it
    model::StateId state;
    bool is_optional = false;  // carried, but as `x?`
};

// In the order of the crossings, then of the contracts.
std::vector<Breach> find_breaches(const Context& context);

}  // namespace seamark::checks
