// Text that puts a state into what seams carry.
#pragma once

#include <optional>
#include <vector>

#include "checks/check.h"

namespace seamark::checks {

// Carries the state over each of the crossings: one edit in each list of `carries` or `answers`. None where
// a list is open or has the state already, or where the state may not cross: a secret, or internal state to
// the customer.
std::optional<diag::Fix> carry_over(const Context& context, model::StateId state,
                                    const std::vector<std::uint32_t>& crossings);

}  // namespace seamark::checks
