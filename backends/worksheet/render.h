// A page as bytes.
#pragma once

#include <string>
#include <string_view>

#include "worksheet/page.h"
#include "worksheet/worksheet.h"

namespace seamark::worksheet {

// The diagram as Markdown shows it: a link to `path`; where that is empty the Mermaid itself; nothing where
// both are empty.
struct Diagram {
    std::string_view path;
    std::string_view mermaid;
};

// For GitHub and GitLab, which both draw Mermaid.
std::string render_markdown(const Page& page, const Diagram& diagram);

// Self-contained, made to be printed on A4 or Letter. The diagram's bytes may be empty.
std::string render_html(const Page& page, const Svg& diagram);

}  // namespace seamark::worksheet
