// A page as bytes.
#pragma once

#include <string>
#include <string_view>

#include "worksheet/page.h"

namespace seamark::worksheet {

// For GitHub and GitLab. Pictures are links to `diagram_path`; without one they are left out.
std::string render_markdown(const Page& page, std::string_view diagram_path);

// Self-contained, made to be printed on A4 or Letter. `diagram_svg` stands in it as it is; where that is
// empty a picture is a link to `diagram_path`, and where that is empty too it is left out.
std::string render_html(const Page& page, std::string_view diagram_svg, std::string_view diagram_path);

}  // namespace seamark::worksheet
