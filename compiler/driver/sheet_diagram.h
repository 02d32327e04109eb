// The diagram that a worksheet holds itself.
#pragma once

#include <optional>

#include "emit/output.h"
#include "emit/view.h"
#include "worksheet/worksheet.h"

namespace seamark::driver {

// Puts it into the options as their format wants it: Mermaid into Markdown, an SVG into HTML.
std::optional<emit::EmitError> draw_in(const emit::View& view, worksheet::Options& options);

}  // namespace seamark::driver
