#include "diag/xml_text.h"

#include <utility>

#include "base/markup.h"
#include "diag/terminal_text.h"

namespace seamark::diag {

namespace {

// U+FFFE and U+FFFF are no characters of XML 1.0, nor are the controls that `terminal_text` makes visible.
std::string without_noncharacters(std::string text) {
    for (const auto& [bytes, shown] :
         {std::pair("\xEF\xBF\xBE", "\\u{FFFE}"), {"\xEF\xBF\xBF", "\\u{FFFF}"}}) {
        for (std::size_t at = text.find(bytes); at != std::string::npos; at = text.find(bytes, at)) {
            text.replace(at, 3, shown);
        }
    }
    return text;
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        const std::string_view entity = base::entity_of(c);
        escaped += entity.empty() ? std::string_view(&c, 1) : entity;
    }
    return without_noncharacters(std::move(escaped));
}

std::string xml_line(std::string_view text) {
    return xml_text(terminal_text(text).bytes);
}

}  // namespace seamark::diag
