// The seams that `--seam` names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/model.h"
#include "payload/plan.h"
#include "source/source.h"

namespace seamark::cli {

struct ValidateArguments;

// The one way that is named, or all ways with a payload for `auto`; or why there is none, in words.
base::Result<std::vector<payload::Way>, std::string> choose_ways(const model::Model& model,
                                                                 const source::SourceMap& sources,
                                                                 const ValidateArguments& arguments);

// Arrows and identities of the seams that do not say which state crosses.
std::vector<std::string> seams_without_payload(const model::Model& model);

}  // namespace seamark::cli
