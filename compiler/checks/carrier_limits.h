// The limits of a carrier, each judged on its own (language.md, "Carriers"). Each gives one finding at most,
// which names all states that it is about, and stands at the first of them or as said here.
#pragma once

#include <optional>

#include "checks/carrier_load.h"

namespace seamark::checks {

// `entries`: at the first state that is too many; at `carries` where there are too few.
std::optional<diag::Finding> judge_entries(const CarrierLoad& load);

// `keys`
std::optional<diag::Finding> judge_keys(const CarrierLoad& load);

// Whether the carrier takes a value of that shape (`flat`).
bool has_shape_for(const CarrierLoad& load, const Entry& entry);
std::optional<diag::Finding> judge_shapes(const CarrierLoad& load);

// Whether every scalar in it may travel (`values`).
bool has_values_for(const CarrierLoad& load, const Entry& entry);
std::optional<diag::Finding> judge_values(const CarrierLoad& load);

// `bytes`: at the largest state; at `carries` where the payload may be too short. While a state has no
// largest value, only the bound that it misses is told.
std::optional<diag::Finding> judge_bytes(const CarrierLoad& load);

}  // namespace seamark::checks
