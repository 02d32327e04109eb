// A page as bytes.
#pragma once

#include <string>
#include <string_view>

#include "worksheet/page.h"

namespace seamark::worksheet {

// The diagram as a page shows it: a link to `path`; where that is empty `bytes` themselves; nothing where
// both are empty.
struct Diagram {
    std::string_view path;
    std::string_view bytes;
};

// For GitHub and GitLab; the diagram's bytes are Mermaid, which both of them draw.
std::string render_markdown(const Page& page, const Diagram& diagram);

// Self-contained, made to be printed on A4 or Letter; the diagram's bytes are SVG.
std::string render_html(const Page& page, const Diagram& diagram);

}  // namespace seamark::worksheet
