// From syntax trees to the model: imports, names, types.
#pragma once

#include "diag/sink.h"
#include "model/model.h"
#include "resolve/program.h"

namespace seamark::resolve {

// Resolves a well-formed program. Reports names that nothing declares (SM101), what is declared or given
// twice (SM102) and steps that do not say which actor (SM105), each once and in the file where it stands.
// What did not resolve is empty in the model; of what is declared twice the first counts.
model::Model resolve(const Program& program, diag::Sink& sink);

}  // namespace seamark::resolve
