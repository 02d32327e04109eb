// What users wrote, as text of an HTML or XML document.
#pragma once

#include <string>
#include <string_view>

namespace seamark::emit {

// Fit for an element's content and for a quoted attribute. Control characters, which no document may hold,
// are shown by their pictures (U+2400 on); line ends and tabs stay.
std::string escape_html(std::string_view text);

// A control character's picture: U+2400 stands for U+0000.
std::string control_picture(char c);
bool is_control(char c);

}  // namespace seamark::emit
