// The characters that mean something in XML and HTML.
#pragma once

#include <string_view>

namespace seamark::base {

// What stands for the character in an element's content and in a quoted attribute; empty where it stands for
// itself.
constexpr std::string_view entity_of(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace seamark::base
