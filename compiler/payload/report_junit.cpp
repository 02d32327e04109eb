#include <algorithm>
#include <fmt/format.h>

#include "diag/xml_text.h"
#include "payload/report.h"
#include "payload/wording.h"

namespace seamark::payload {

namespace {

std::string begin(const ReportContext& context, const Totals* totals) {
    // In a summary all payloads are one case.
    const std::uint64_t cases = context.is_summary ? 1 : totals->payloads;
    const std::uint64_t failures = std::min(cases, totals->incomplete());
    const std::string counts =
        fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\"", cases, failures);
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

std::string summary_case(const ReportContext& context, const Totals& totals) {
    std::string words = render_summary_line(totals);
    words.pop_back();
    const std::string name = diag::xml_line(context.seam);
    return totals.incomplete() == 0
               ? fmt::format("    <testcase classname=\"{}\" name=\"all payloads\"/>\n", name)
               : fmt::format(
                     "    <testcase classname=\"{}\" name=\"all payloads\"><failure "
                     "message=\"{}\"/></testcase>\n",
                     name, diag::xml_line(words));
}

std::string end(const ReportContext& context, const Totals& totals) {
    return (context.is_summary ? summary_case(context, totals) : std::string()) +
           "  </testsuite>\n</testsuites>\n";
}

}  // namespace

const ReportFormat junit_report = {"junit", true, begin, append, end};

}  // namespace seamark::payload
