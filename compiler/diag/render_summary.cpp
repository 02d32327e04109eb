#include <fmt/format.h>

#include "diag/render.h"

namespace seamark::diag {

namespace {

std::string count(std::size_t number, std::string_view noun) {
    if (number == 0) {
        return fmt::format("no {}s", noun);
    }
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace

Summary summarise(const std::vector<Judged>& findings, std::size_t files) {
    Summary summary;
    summary.files = files;
    for (const Judged& judged : findings) {
        if (judged.finding.waived_because) {
            ++summary.waived;
            continue;
        }
        switch (judged.severity) {
            case Severity::Note:
                ++summary.notes;
                break;
            case Severity::Warning:
                ++summary.warnings;
                break;
            case Severity::Error:
                ++summary.errors;
                break;
        }
    }
    return summary;
}

std::string render_summary(const Summary& summary) {
    std::string line = fmt::format("{}, {}, {}", count(summary.files, "file"), count(summary.errors, "error"),
                                   count(summary.warnings, "warning"));
    if (summary.notes > 0) {
        line += ", " + count(summary.notes, "note");
    }
    if (summary.waived > 0) {
        line += fmt::format(", {} waived", summary.waived);
    }
    return line + '\n';
}

}  // namespace seamark::diag
