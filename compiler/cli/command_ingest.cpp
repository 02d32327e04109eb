#include <cstdio>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/session.h"
#include "cli/show_diff.h"
#include "cli/show_remarks.h"
#include "driver/ingest_sheet.h"
#include "driver/write.h"
#include "rewrite/unified_diff.h"
#include "source/utf8.h"

namespace seamark::cli {

namespace {

using diag::Severity;

constexpr std::size_t most_sheet_bytes = 64 * 1024 * 1024;

// The sheet's bytes; nothing where there are none, and then it says why.
std::optional<std::string> read_sheet_bytes(const Session& session, const std::string& path) {
    if (path == "-") {
        return read_stdin();
    }
    auto bytes = session.files().read_named(path, most_sheet_bytes);
    if (!bytes) {
        cannot(fmt::format("cannot read `{}`: {}", bytes.error().path, bytes.error().reason));
        return std::nullopt;
    }
    return std::move(bytes.value());
}

std::string refuse_bytes(const source::SourceFile& sheet) {
    if (sheet.bytes.size() > most_sheet_bytes) {
        return "it is too large for a worksheet";
    }
    if (const auto offset = source::find_malformed_utf8(sheet.bytes)) {
        const auto position = sheet.position(static_cast<std::uint32_t>(*offset));
        return fmt::format("byte {} of line {} is no UTF-8; save it as UTF-8",
                           *offset - sheet.line_starts[position.line - 1] + 1, position.line);
    }
    return {};
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

// "wrote 5 answers into FILE, 2 were there already; 1 could not be written, 3 other texts have no place";
// empty where there is nothing to tell.
std::string summary_of(const ingest::Ingestion& ingestion, const std::string& path, bool is_dry_run) {
    const std::size_t refused = count_remarks(ingestion.remarks, Severity::Error);
    const std::size_t other = count_remarks(ingestion.remarks, Severity::Warning);
    if (ingestion.written + ingestion.already_there + refused + other == 0) {
        return {};
    }
    std::string summary = fmt::format("{} {} into {}", is_dry_run ? "would write" : "wrote",
                                      counted(ingestion.written, "answer", "answers"), path);
    if (ingestion.already_there > 0) {
        summary += fmt::format(", {} there already", counted(ingestion.already_there, "was", "were"));
    }
    if (refused > 0) {
        summary += fmt::format("; {}", counted(refused, "error", "errors"));
    }
    if (other > 0) {
        summary += fmt::format("{}{}", refused > 0 ? ", " : "; ", counted(other, "warning", "warnings"));
    }
    return summary;
}

int write_back(const Arguments& arguments, const source::SourceFile& before,
               const driver::IngestedSheet& ingested) {
    const std::string& path = arguments.paths.front();
    if (arguments.ingest.dry_run) {
        const std::string unchanged = rewrite::EditList().apply(before);
        return show_diff(rewrite::unified_diff(unchanged, ingested.bytes, path, path), arguments.color)
                   ? status_fine
                   : cannot("stdout does not take the diff");
    }
    return ingested.ingestion.edits.empty() ? status_fine : write_product(path, ingested.bytes);
}

int take_in(const Arguments& arguments, Session& session, const driver::Compilation& compilation,
            const source::SourceFile& sheet) {
    const auto ingested =
        driver::ingest_sheet(session.workspace(), compilation, sheet.bytes, {arguments.ingest.replace});
    if (!ingested) {
        return cannot(fmt::format("cannot take in `{}`: {}", sheet.path, ingested.error()));
    }
    const ingest::Ingestion& ingestion = ingested.value().ingestion;
    const source::SourceFile& before = session.workspace().sources()[compilation.model.file];
    if (const int status = write_back(arguments, before, ingested.value()); status != status_fine) {
        return status;
    }
    const std::string remarks = render_remarks(ingestion.remarks, sheet, arguments);
    write_stderr(remarks);
    if (const std::string summary = summary_of(ingestion, arguments.paths.front(), arguments.ingest.dry_run);
        !summary.empty()) {
        session.tell(summary);
    }
    const bool has_errors =
        count_remarks(ingestion.remarks, Severity::Error) > 0 ||
        (arguments.deny_warnings && count_remarks(ingestion.remarks, Severity::Warning) > 0);
    return has_errors ? status_findings : status_fine;
}

}  // namespace

int run_ingest(const Arguments& arguments) {
    const std::string& path = arguments.paths.front();
    if (path == "-") {
        return cannot("ingest rewrites the blueprint in place, and stdin is none: name the file");
    }
    Session session(arguments);
    if (session.files().is_folder(path)) {
        return cannot(fmt::format("`{}` is a folder; this command takes one blueprint", path));
    }
    auto bytes = read_sheet_bytes(session, arguments.ingest.worksheet);
    if (!bytes) {
        return status_impossible;
    }
    source::SourceMap sheets;
    const source::SourceFile& sheet = sheets.add(
        arguments.ingest.worksheet == "-" ? "<stdin>" : arguments.ingest.worksheet, std::move(*bytes));
    if (const std::string reason = refuse_bytes(sheet); !reason.empty()) {
        return cannot(fmt::format("cannot read `{}`: {}", sheet.path, reason));
    }
    const auto checked = session.check(Kept::WhatStops);
    if (!checked) {
        return status_impossible;
    }
    const driver::Compilation& compilation = checked->compilations.front();
    if (!can_be_shown(compilation)) {
        session.show(*checked, true);
        return status_findings;
    }
    if (compilation.model.is_library) {
        return cannot(fmt::format("`{}` is a library; this command takes a blueprint", compilation.path));
    }
    return take_in(arguments, session, compilation, sheet);
}

}  // namespace seamark::cli
