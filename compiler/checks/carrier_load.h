// What a seam hands to its carrier, and how findings about the two speak (SM412).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"

namespace seamark::checks {

// One property of the payload.
struct Entry {
    const model::Cargo* cargo = nullptr;
    const model::State* state = nullptr;
};

// Views the model.
struct CarrierLoad {
    const model::Model& model;
    const model::Seam& seam;
    const model::Carrier& carrier;
    std::vector<Entry> entries;  // as written; of two under one wire name (SM405) the first
};

// Nothing where the seam names no carrier, owes its cargo, or carries a state that no value satisfies
// (SM406).
std::optional<CarrierLoad> carrier_load_of(const model::Model& model, const model::Seam& seam);

// The range of a carrier's `entries` or `bytes`, where some size lies in it; else that is SM406.
std::optional<model::Range> usable_range(const std::optional<model::Range>& range);

// "`take -> keep`"; "`zendesk_metadata`"
std::string seam_words(const CarrierLoad& load);
std::string carrier_words(const CarrierLoad& load);

// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string>& words);

// At `place`; `limit` is the carrier's clause that does not hold.
diag::Finding carrier_finding(const CarrierLoad& load, source::Span place, std::string_view limit,
                              std::string message);

}  // namespace seamark::checks
