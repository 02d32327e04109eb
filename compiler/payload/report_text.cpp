#include <algorithm>

#include "diag/terminal_text.h"
#include "payload/report.h"
#include "payload/wording.h"

namespace seamark::payload {

namespace {

// Most texts are plain, and there may be millions of them.
void append_shown(std::string& report, std::string_view text) {
    const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (is_plain) {
        report.append(text);
    } else {
        report.append(diag::terminal_text(text).bytes);
    }
}

void append_place(const ReportContext& context, source::Span span, std::string& report) {
    const source::SourceFile& file = context.sources[span.file];
    const source::Position position = file.position(span.begin);
    report.append(" (");
    append_shown(report, file.path);
    report.append(":").append(std::to_string(position.line));
    report.append(":").append(std::to_string(position.column)).append(")");
}

void append_breach(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
                   std::size_t index, const Breach& breach, std::string& report) {
    const JudgedPayload& payload = judged.payloads[index];
    append_shown(report, context.files[place.file]);
    report.append(":").append(std::to_string(place.lines + payload.line + breach.line + 1)).append(": ");
    report.append(context.color ? "\x1b[1;31m" : "").append("error[").append(info(breach.rule).id);
    report.append("]").append(context.color ? "\x1b[0m" : "").append(": payload ");
    report.append(std::to_string(place.payloads + index + 1));
    if (!context.plan.seam_field.empty() && payload.seam != none) {
        report.append(", ").append(context.plan.seams[payload.seam].arrow);
    }
    const std::string_view pointer = judged.findings.pointer_of(breach);
    if (!pointer.empty()) {
        report.append(", `");
        append_shown(report, pointer);
        report.append("`");
    }
    report.append(": ");
    append_shown(report, message_of(context.plan, breach));
    if (const auto span = place_of(context.plan, breach)) {
        append_place(context, *span, report);
    }
    report.append("\n");
}

void append(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
            std::string& report) {
    for (std::size_t i = 0; i < judged.payloads.size(); ++i) {
        const JudgedPayload& payload = judged.payloads[i];
        for (std::uint32_t k = 0; k < payload.breach_count; ++k) {
            append_breach(context, judged, place, i, judged.findings.breaches[payload.first_breach + k],
                          report);
        }
        if (payload.left_out > 0) {
            append_shown(report, context.files[place.file]);
            report.append(":").append(std::to_string(place.lines + payload.line + 1)).append(": payload ");
            report.append(std::to_string(place.payloads + i + 1)).append(" has ");
            report.append(grouped(payload.left_out)).append(" more findings\n");
        }
    }
}

}  // namespace

const ReportFormat text_report = {"text", false,
                                  [](const ReportContext&, const Totals*) { return std::string(); }, append,
                                  [](const ReportContext&, const Totals&) { return std::string(); }};

}  // namespace seamark::payload
