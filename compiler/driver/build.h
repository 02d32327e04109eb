// The outputs of `seamark build`.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "driver/compile.h"
#include "emit/output.h"

namespace seamark::driver {

// What is written for every blueprint, and the portfolio's page (docs/commands.md). Libraries
// have no outputs. The page lists the findings, which were judged of all the compilations. An error where two
// blueprints have one name, or a backend cannot do its work.
base::Result<emit::OutputSet, emit::EmitError> build_outputs(Workspace& workspace,
                                                             const std::vector<Compilation>& compilations,
                                                             const std::vector<diag::Judged>& findings);

// The fixtures of one blueprint, relative to the folder that the user names.
emit::OutputSet fixture_outputs(const Workspace& workspace, const Compilation& compilation);

}  // namespace seamark::driver
