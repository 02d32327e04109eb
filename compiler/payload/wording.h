// Findings about payloads in words (docs/messages.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "payload/judge.h"
#include "payload/plan.h"
#include "source/source.h"

namespace seamark::payload {

// What was observed, then what the seam says. UTF-8, on one line but for what the payload itself holds.
std::string message_of(const Plan& plan, const Breach& breach);

// What the blueprint says about it, in its own words; empty where it is about JSON itself.
std::string_view says_of(const Plan& plan, const Breach& breach);
std::optional<source::Span> place_of(const Plan& plan, const Breach& breach);

// The beginning of what stands there, in UTF-8.
std::string excerpt(std::string_view there);

}  // namespace seamark::payload
