#include <fmt/format.h>

#include "diag/render.h"
#include "diag/terminal_text.h"

namespace seamark::diag {

namespace {

std::string_view command_of(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "notice";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return {};
}

// What would end the command's line, or be read as an escape.
std::string escape_data(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '%':
                escaped += "%25";
                break;
            case '\r':
                escaped += "%0D";
                break;
            case '\n':
                escaped += "%0A";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

// … or a property.
std::string escape_property(std::string_view text) {
    std::string escaped;
    for (const char c : escape_data(text)) {
        escaped += c == ':' ? "%3A" : c == ',' ? "%2C" : std::string(1, c);
    }
    return escaped;
}

std::string place_words(const source::SourceMap& sources, source::Span span) {
    const auto& file = sources[span.file];
    const auto position = file.position(span.begin);
    return fmt::format("{}:{}:{}", file.path, position.line, position.column);
}

// The finding and its notes, a line each.
std::string message_of(const Report& report, const Finding& finding) {
    std::string message = terminal_text(finding.message).bytes;
    for (const Note& note : finding.notes) {
        message += "\nnote: " + terminal_text(note.message).bytes;
        if (note.place) {
            message += fmt::format(" ({})", terminal_text(place_words(report.sources, *note.place)).bytes);
        }
    }
    return message + fmt::format("\nhelp: seamark explain {}", info(finding.code).id);
}

// Columns count within one line only, so a finding over several has none.
std::string properties_of(const Report& report, const Finding& finding) {
    const auto& file = report.sources[finding.place.file];
    const auto begin = file.position(finding.place.begin);
    const auto end = file.position(finding.place.end);
    std::string properties = fmt::format(
        "file={},line={},endLine={}", escape_property(terminal_text(file.path).bytes), begin.line, end.line);
    if (begin.line == end.line) {
        properties += fmt::format(",col={},endColumn={}", begin.column, end.column);
    }
    return properties + fmt::format(",title={}", info(finding.code).id);
}

}  // namespace

std::string render_github(const Report& report) {
    std::string commands;
    for (const Judged& judged : report.findings) {
        if (!judged.finding.waived_because) {
            commands += fmt::format("::{} {}::{}\n", command_of(judged.severity),
                                    properties_of(report, judged.finding),
                                    escape_data(message_of(report, judged.finding)));
        }
    }
    return commands;
}

}  // namespace seamark::diag
