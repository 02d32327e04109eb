// Texts of users in Mermaid: always a text, never a part of its language, of Markdown, of HTML or of YAML.
#pragma once

#include <string>
#include <string_view>

namespace seamark::diagram {

// For the inside of a label between double quotes. Mermaid reads a label as Markdown; what that or Mermaid
// could take for a sign of its own stands as one of Mermaid's entities.
std::string mermaid_text(std::string_view text);

// The chart's title, as a YAML string between double quotes. Mermaid takes angle brackets there for HTML and
// knows no escape for them, so they become ‹ and ›.
std::string mermaid_title(std::string_view text);

}  // namespace seamark::diagram
