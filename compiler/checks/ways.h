// A way through the flows, told.
#pragma once

#include <string>
#include <vector>

#include "checks/check.h"
#include "model/shortest_ways.h"

namespace seamark::checks {

// "classify -> approve -> pay": the steps of a way that leads to `end`; `end` alone where it has no arrow. Of
// a long way the middle is left out: "classify -> … -> pay".
std::string way_words(const Context& context, model::StepId end, const model::Way& way);

// Of a way with more arrows than anybody follows, the first that is told: nearness to the end counts.
std::size_t first_station(const model::Way& way);

// The way for Finding::path: its first step, then each arrow where it is written.
std::vector<diag::Visit> stations(const Context& context, model::StepId end, const model::Way& way);

}  // namespace seamark::checks
