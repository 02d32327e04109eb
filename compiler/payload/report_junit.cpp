#include <fmt/format.h>

#include "diag/xml_text.h"
#include "payload/report.h"
#include "payload/wording.h"

namespace seamark::payload {

namespace {

std::string begin(const ReportContext& context, const Totals* totals) {
    const std::string counts = fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\"",
                                           totals->payloads, totals->incomplete());
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"seamark\" {}>\n"
        "  <testsuite name=\"{}\" {}>\n",
        counts, diag::xml_line(context.blueprint + ": " + context.seam), counts);
}

std::string failure_of(const ReportContext& context, const JudgedBatch& judged, const Breach& breach) {
    const std::string_view pointer = judged.findings.pointer_of(breach);
    const std::string message = message_of(context.plan, breach);
    std::string place;
    if (const auto span = place_of(context.plan, breach)) {
        const source::SourceFile& file = context.sources[span->file];
        const source::Position position = file.position(span->begin);
        place = fmt::format(" ({}:{}:{})", file.path, position.line, position.column);
    }
    return diag::xml_line(fmt::format("{0}{1}{0}{2}{3}{4}", pointer.empty() ? "" : "`", pointer,
                                      pointer.empty() ? "" : ": ", message, place));
}

// A case has one failure: the first finding is its message, and all of them are its text.
void append(const ReportContext& context, const JudgedBatch& judged, const BatchPlace& place,
            std::string& report) {
    const std::string file = diag::xml_line(context.files[place.file]);
    for (std::size_t i = 0; i < judged.payloads.size(); ++i) {
        const JudgedPayload& payload = judged.payloads[i];
        const std::uint64_t line = place.lines + payload.line + 1;
        report += fmt::format(R"(    <testcase classname="{}" name="payload {}" file="{}" line="{}")", file,
                              place.payloads + i + 1, file, line);
        if (payload.breach_count == 0) {
            report += "/>\n";
            continue;
        }
        std::string all;
        for (std::uint32_t k = 0; k < payload.breach_count; ++k) {
            const Breach& breach = judged.findings.breaches[payload.first_breach + k];
            all += fmt::format("{}[{}] {}", k == 0 ? "" : "\n", info(breach.rule).id,
                               failure_of(context, judged, breach));
        }
        if (payload.left_out > 0) {
            all += fmt::format("\n{} more findings", grouped(payload.left_out));
        }
        const Breach& first = judged.findings.breaches[payload.first_breach];
        report += fmt::format(R"(><failure type="{}" message="{}">{}</failure></testcase>)",
                              info(first.rule).id, failure_of(context, judged, first), all);
        report += '\n';
    }
}

std::string end(const ReportContext&, const Totals&) {
    return "  </testsuite>\n</testsuites>\n";
}

}  // namespace

const ReportFormat junit_report = {"junit", true, begin, append, end};

}  // namespace seamark::payload
