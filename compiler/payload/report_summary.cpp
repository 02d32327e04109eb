#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

#include "diag/terminal_text.h"
#include "payload/report.h"

namespace seamark::payload {

namespace {

std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count == 0 ? "no" : grouped(count), noun, count == 1 ? "" : "s");
}

std::string share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? "-" : percentage(part, whole) + " %";
}

using Row = std::array<std::string, 5>;

// Rows of texts under each other, numbers to the right.
std::string render_rows(const std::vector<Row>& rows) {
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], diag::terminal_text(row[i]).columns);
        }
    }
    std::string text;
    for (const auto& row : rows) {
        const diag::TerminalText name = diag::terminal_text(row[0]);
        text += fmt::format("  {}{}", name.bytes, std::string(widths[0] - name.columns, ' '));
        for (std::size_t i = 1; i < row.size(); ++i) {
            text += fmt::format("  {:>{}}", row[i], widths[i]);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

// A seam that no payload named is left out where there are several.
std::string render_state_table(const ReportContext& context, const Totals& totals) {
    std::string text;
    for (std::size_t i = 0; i < totals.seams.size(); ++i) {
        const SeamTotals& seam = totals.seams[i];
        if (seam.payloads == 0) {
            continue;
        }
        const std::uint64_t readable = seam.payloads - seam.unreadable;
        text +=
            fmt::format("{}: {} complete ({} of {})", context.plan.seams[i].identity,
                        share(seam.complete, seam.payloads), grouped(seam.complete), grouped(seam.payloads));
        text += seam.unreadable == 0 ? "\n" : fmt::format("; {} no JSON\n", grouped(seam.unreadable));
        std::vector<Row> rows = {{"state", "missing", "wrong", "absent, may be", "there and right"}};
        const Node& root = context.plan.nodes[context.plan.seams[i].root];
        for (std::uint32_t k = root.first; k < root.first + root.count; ++k) {
            const Property& property = context.plan.properties[k];
            rows.push_back({std::string(property.name), property.required ? grouped(totals.missing[k]) : "-",
                            grouped(totals.wrong[k]), property.required ? "-" : grouped(totals.absent[k]),
                            share(totals.right(seam, k), readable)});
        }
        text += render_rows(rows);
    }
    return text;
}

std::string render_summary_line(const Totals& totals) {
    if (totals.payloads == 0) {
        return "no payloads\n";
    }
    return fmt::format("{}, {} complete, {} incomplete; completeness at the receiver: {} % ({} of {})\n",
                       counted(totals.payloads, "payload"), grouped(totals.complete),
                       grouped(totals.incomplete()), percentage(totals.complete, totals.payloads),
                       grouped(totals.complete), grouped(totals.payloads));
}

}  // namespace seamark::payload
