// Text as XML takes it.
#pragma once

#include <string>
#include <string_view>

namespace seamark::diag {

// Content of an element. The text must have no control characters but line ends.
std::string xml_text(std::string_view text);

// Any text on one line, with controls made visible: content, or an attribute in double quotes.
std::string xml_line(std::string_view text);

}  // namespace seamark::diag
