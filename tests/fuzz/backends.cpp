// Any bytes as a blueprint through what `check` does not reach: every format of every output and of findings,
// the fixes, the formatter, and the answers of a sheet on which nobody wrote.
#include <cstddef>
#include <cstdint>

#include "diag/render.h"
#include "diagram/diagram.h"
#include "driver/ingest_sheet.h"
#include "fixtures/fixtures.h"
#include "library.h"
#include "model_json/model_json.h"
#include "ranking/ranking.h"
#include "rewrite/apply_fixes.h"
#include "schema/json_reader.h"
#include "worksheet/worksheet.h"

namespace {

using namespace seamark;

void check_json(const std::string& text) {
    SEAMARK_CHECK(schema::read_json(text));
}

void render_all(const driver::Workspace& workspace, const std::vector<diag::Judged>& judged) {
    const std::vector<std::string> paths{"fuzzed.blueprint"};
    const diag::Report report{judged, workspace.sources(), paths,
                              [](diag::Code) { return std::string_view("page"); }};
    diag::render_text(judged, workspace.sources(), {true});
    check_json(diag::render_json(judged, workspace.sources(), diag::summarise(judged, 1)));
    check_json(diag::render_sarif(report));
    check_json(diag::render_gitlab(report));
    diag::render_github(report);
    diag::render_junit(report);
}

void draw_all(const emit::View& view, const std::vector<diag::Judged>& judged) {
    diagram::Options options;
    options.detail = true;
    options.findings = judged;
    options.source_url = "https://git.example/fuzzed.blueprint";
    for (const auto format : {diagram::Format::Svg, diagram::Format::Dot, diagram::Format::Mermaid}) {
        options.format = format;
        options.wrap = format == diagram::Format::Dot ? 3 : 0;
        SEAMARK_CHECK(diagram::emit_diagram(view, options));
    }
    SEAMARK_CHECK(diagram::count_diagram(view, options));
    SEAMARK_CHECK(diagram::emit_sheets(view));
}

void write_all(const emit::View& view) {
    for (const emit::OutputFile& file : fixtures::emit_fixtures(view, {true, true, true})) {
        if (file.path.find(".json") != std::string::npos) {
            check_json(file.bytes);
        }
    }
    check_json(model_json::emit_model_json(view));
    check_json(ranking::emit_ranking({&view}, ranking::Format::Json));
    for (const auto format : {ranking::Format::Text, ranking::Format::Csv, ranking::Format::Markdown}) {
        ranking::emit_ranking({&view}, format);
    }
    worksheet::Options options;
    options.format = worksheet::Format::Html;
    worksheet::emit_worksheet(view, options);
}

void take_in_untouched(driver::Workspace& workspace, const driver::Compilation& compilation,
                       const std::string& text) {
    const std::string sheet = worksheet::emit_worksheet(workspace.view(compilation), {});
    const auto taken = driver::ingest_sheet(workspace, compilation, sheet, {});
    SEAMARK_CHECK(taken);
    SEAMARK_CHECK(taken.value().ingestion.written == 0);
    SEAMARK_CHECK(taken.value().bytes == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const driver::MemoryFileSystem files({});
    driver::Workspace workspace(files, fuzz::standard_library(), "2027-01-31");
    const std::string text(data, data + size);
    const driver::Compilation compilation =
        workspace.compile(workspace.add_text("fuzzed.blueprint", text, "."));
    fuzz::check_findings(workspace, compilation.findings);
    const auto judged = diag::judge(compilation.findings, workspace.sources(), {});
    render_all(workspace, judged);
    rewrite::apply_fixes(judged, workspace.sources(), [](source::FileId) { return true; });
    if (compilation.is_resolved && compilation.names_resolved && !compilation.model.is_library) {
        const emit::View view = workspace.view(compilation);
        draw_all(view, judged);
        write_all(view);
        take_in_untouched(workspace, compilation, text);
    }
    return 0;
}
