// The outputs of `seamark build`.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "driver/compile.h"
#include "emit/output.h"

namespace seamark::driver {

// Outputs of blueprints that an earlier build made, by the blueprint's name: they are the same for as long as
// all that they are made from is. A build keeps those of its own blueprints.
struct KeptOutputs {
    std::string made_from;
    emit::OutputSet outputs;
};
using OutputCache = std::map<std::string, KeptOutputs>;

// What is written for every blueprint, and the portfolio's page (docs/commands.md). Libraries
// have no outputs. The page lists the findings, which were judged of all the compilations. An error where two
// blueprints have one name, or a backend cannot do its work. With a cache only what has changed is made.
base::Result<emit::OutputSet, emit::EmitError> build_outputs(Workspace& workspace,
                                                             const std::vector<Compilation>& compilations,
                                                             const std::vector<diag::Judged>& findings,
                                                             OutputCache* cache = nullptr);

// The fixtures of one blueprint, relative to the folder that the user names.
emit::OutputSet fixture_outputs(const Workspace& workspace, const Compilation& compilation);

}  // namespace seamark::driver
