// How large Graphviz makes the picture.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "diagram/diagram.h"
#include "diagram/geometry.h"

namespace seamark::diagram {

// The pixels an inch of a PNG: what the options ask for, else a common value that the picture allows. An
// error where the picture would be larger than what is asked for can be drawn.
base::Result<int, emit::EmitError> choose_dpi(const Options& options, const Geometry& geometry);

}  // namespace seamark::diagram
