// Any bytes as a blueprint: through the whole pipeline, all renderers and all backends, without a file.
#include <cstddef>
#include <cstdint>

#include "diag/judge.h"
#include "diag/render.h"
#include "driver/build.h"
#include "driver/compile.h"
#include "library.h"

namespace {

using namespace seamark;

void render(const driver::Workspace& workspace, const driver::Compilation& compilation) {
    fuzz::check_findings(workspace, compilation.findings);
    const auto judged = diag::judge(compilation.findings, workspace.sources(), {});
    SEAMARK_CHECK(judged.empty() == compilation.findings.empty());
    diag::render_text(judged, workspace.sources(), {true});
    diag::render_json(judged, workspace.sources(), diag::summarise(judged, 1));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const driver::MemoryFileSystem files({});
    driver::Workspace workspace(files, fuzz::standard_library(), "2027-01-31");
    const std::string text(data, data + size);
    std::vector<driver::Compilation> compilations;
    compilations.push_back(workspace.compile(workspace.add_text("fuzzed.blueprint", text, ".")));
    const driver::Compilation& compilation = compilations.front();
    SEAMARK_CHECK(compilation.is_resolved || !compilation.findings.empty());
    render(workspace, compilation);
    if (compilation.is_resolved && compilation.names_resolved) {
        SEAMARK_CHECK(driver::build_outputs(workspace, compilations, {}));
    }
    return 0;
}
