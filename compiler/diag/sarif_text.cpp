#include "diag/sarif_text.h"

namespace seamark::diag {

namespace {

bool has_link(std::string_view text) {
    return text.find("](") != std::string_view::npos;
}

bool has_placeholder(std::string_view text) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        const std::size_t end = text.find_first_not_of("0123456789", at + 1);
        if (end != std::string_view::npos && end > at + 1 && text[end] == '}') {
            return true;
        }
    }
    return false;
}

}  // namespace

// Many programs show messages as they stand, so that nothing is escaped that would not be misread.
std::string sarif_message(std::string_view text) {
    const std::string_view with_backslash = has_link(text) ? "\\[]" : "";
    const std::string_view doubled = has_placeholder(text) ? "{}" : "";
    std::string message;
    for (const char c : text) {
        if (with_backslash.find(c) != std::string_view::npos) {
            message += '\\';
        } else if (doubled.find(c) != std::string_view::npos) {
            message += c;
        }
        message += c;
    }
    return message;
}

}  // namespace seamark::diag
