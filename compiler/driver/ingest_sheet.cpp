#include "driver/ingest_sheet.h"

#include <fmt/format.h>

#include "driver/sheet_diagram.h"
#include "ingest/sheet_language.h"
#include "worksheet/printed_mark.h"
#include "worksheet/worksheet.h"

namespace seamark::driver {

namespace {

using Outcome = base::Result<IngestedSheet, std::string>;

ingest::Ingestion ingest_into(const emit::View& view, std::string_view markdown, ingest::Options options) {
    worksheet::Options as_printed;
    as_printed.language = &ingest::language_of(markdown, words::all_languages());
    if (!worksheet::has_printed_comment(markdown)) {
        // What was printed is known by what is printed now alone, so the diagram belongs to it; where there
        // is none, its text is told of.
        static_cast<void>(draw_in(view, as_printed));
    }
    return ingest::ingest(view, markdown, worksheet::emit_worksheet(view, as_printed), options);
}

// Why the sheet is none of this blueprint; empty where it is one.
std::string refuse(const ingest::Ingestion& ingestion, const model::Model& model) {
    if (ingestion.is_html) {
        return "it is no Markdown; only the Markdown worksheet can be read back: `seamark worksheet FILE -o "
               "FILE.md`";
    }
    if (ingestion.anchors == 0) {
        return "no anchor of a worksheet is in it; only the Markdown worksheet can be read back, and some "
               "editors drop its "
               "comments";
    }
    if (ingestion.other_blueprint) {
        return fmt::format("it is a worksheet of the blueprint `{}`, and this blueprint is `{}`",
                           *ingestion.other_blueprint, model.name.text);
    }
    return {};
}

// A sheet that has lost anchors is understood by what is printed now, so that what was written shows where
// more of it belongs.
constexpr int most_readings = 5;

// Reads the sheet again against the text with its answers, until it holds all that was to go in. False where
// the text does not resolve, or never holds them.
bool settle(Workspace& workspace, const Compilation& before, std::string_view markdown,
            ingest::Options options, IngestedSheet& ingested) {
    for (int i = 0; i < most_readings; ++i) {
        const source::FileId file = workspace.add_draft(before.model.file, ingested.bytes);
        const Compilation after = workspace.compile(file);
        if (!after.is_resolved || !after.names_resolved) {
            return false;
        }
        const ingest::Ingestion again = ingest_into(workspace.view(after), markdown, options);
        if (again.written == 0 && again.edits.empty()) {
            return true;
        }
        ingested.ingestion.written += again.written;
        ingested.bytes = again.edits.apply(workspace.sources()[file]);
    }
    return false;
}

}  // namespace

Outcome ingest_sheet(Workspace& workspace, const Compilation& compilation, std::string_view markdown,
                     ingest::Options options) {
    const emit::View view = workspace.view(compilation);
    IngestedSheet ingested{{}, ingest_into(view, markdown, options)};
    if (std::string reason = refuse(ingested.ingestion, compilation.model); !reason.empty()) {
        return reason;
    }
    ingested.bytes = ingested.ingestion.edits.apply(view.sources[compilation.model.file]);
    if (!ingested.ingestion.edits.empty() && !settle(workspace, compilation, markdown, options, ingested)) {
        return std::string(
            "its answers would break the blueprint, which is left as it is; this is a mistake of seamark");
    }
    return ingested;
}

}  // namespace seamark::driver
