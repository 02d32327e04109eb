#include "cli/show_diff.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/session.h"
#include "diag/terminal_text.h"

namespace seamark::cli {

namespace {

// As git has it.
std::string_view ink_of(std::string_view line) {
    const auto starts = [line](std::string_view start) { return line.substr(0, start.size()) == start; };
    if (starts("--- ") || starts("+++ ")) {
        return "1";
    }
    return starts("@@") ? "36" : starts("-") ? "31" : starts("+") ? "32" : "";
}

std::string paint(std::string_view diff) {
    std::string painted;
    while (!diff.empty()) {
        const std::size_t end = std::min(diff.find('\n'), diff.size());
        const std::string_view line = diff.substr(0, end);
        const std::string_view ink = ink_of(line);
        const std::string text = diag::terminal_text(line).bytes;
        painted += ink.empty() ? text + "\n" : fmt::format("\x1b[{}m{}\x1b[0m\n", ink, text);
        diff.remove_prefix(std::min(end + 1, diff.size()));
    }
    return painted;
}

}  // namespace

bool show_diff(std::string_view diff, Color color) {
    return write_stdout(wants_color(color, Stream::Stdout) ? paint(diff) : std::string(diff));
}

}  // namespace seamark::cli
