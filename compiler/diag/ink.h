// How words are coloured on a terminal.
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

#include "diag/code.h"

namespace seamark::diag {

// Parameters of the escape sequence "select graphic rendition" (ECMA-48).
constexpr std::string_view bold = "1";
constexpr std::string_view gutter_ink = "1;34";

constexpr std::string_view ink_of(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "1;36";
        case Severity::Warning:
            return "1;33";
        case Severity::Error:
            return "1;31";
    }
    return bold;
}

inline std::string paint(std::string_view ink, std::string_view text, bool color) {
    return color ? fmt::format("\x1b[{}m{}\x1b[0m", ink, text) : std::string(text);
}

}  // namespace seamark::diag
