// Texts in SARIF's messages, which have a notation of their own.
#pragma once

#include <string>
#include <string_view>

namespace seamark::diag {

// A message that is read as just this text: what would be a link, `[words](target)`, or a placeholder, `{0}`,
// is escaped (SARIF 2.1.0, sections 3.11.5 and 3.11.6).
std::string sarif_message(std::string_view text);

}  // namespace seamark::diag
