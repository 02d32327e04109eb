// The handout for a 90-minute workshop.
#pragma once

#include <string>

#include "emit/view.h"

namespace seamark::worksheet {

enum class Format { Markdown, Html };

// `diagram_path` is what the Markdown links to; the HTML holds `diagram_svg` itself.
struct Options {
    Format format = Format::Markdown;
    std::string diagram_path = "diagram.svg";
    std::string diagram_svg;
};

std::string emit_worksheet(const emit::View& view, const Options& options);

}  // namespace seamark::worksheet
