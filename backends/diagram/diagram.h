// The swim-lane service blueprint in Shostack's form, as a picture.
#pragma once

#include <string>

#include "base/result.h"
#include "emit/output.h"
#include "emit/view.h"

namespace seamark::diagram {

enum class Format { Svg, Png, Pdf, Dot, Mermaid };

// What is drawn and how. What is not set is as the format likes it best.
struct Options {
    Format format = Format::Svg;
};

// The finished bytes. Drafts are drawn with their open cells as such. An error only where Graphviz cannot
// render.
base::Result<std::string, emit::EmitError> emit_diagram(const emit::View& view, const Options& options);

}  // namespace seamark::diagram
