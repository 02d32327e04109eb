#include "support/compile.h"

#include <fmt/format.h>

#include "base/check.h"
#include "diag/judge.h"
#include "stdlib/stdlib.h"

namespace seamark::test {

namespace {

// Waivers in tests end long before it or long behind it.
constexpr const char* today = "2027-01-31";

Compiled with_workspace() {
    Compiled compiled;
    compiled.files = std::make_unique<driver::DiskFileSystem>();
    compiled.workspace = std::make_unique<driver::Workspace>(*compiled.files, standard_library(), today);
    return compiled;
}

}  // namespace

std::map<std::string, std::string_view> standard_library() {
    std::map<std::string, std::string_view> files;
    for (const EmbeddedFile& file : stdlib_files()) {
        files.emplace(file.name, file.bytes);
    }
    return files;
}

Compiled compile_file(const std::filesystem::path& path) {
    Compiled compiled = with_workspace();
    const auto file = compiled.workspace->load(path.string());
    SEAMARK_CHECK(file);
    compiled.compilation = compiled.workspace->compile(file.value());
    return compiled;
}

Compiled compile_text(std::string text, const std::filesystem::path& folder) {
    Compiled compiled = with_workspace();
    const auto file = compiled.workspace->add_text("text", std::move(text), folder.string());
    compiled.compilation = compiled.workspace->compile(file);
    return compiled;
}

Compiled compile_files(std::map<std::string, std::string> files, const std::string& root) {
    files.emplace("seamark.toml", "");
    Compiled compiled;
    compiled.files = std::make_unique<driver::MemoryFileSystem>(std::move(files));
    compiled.workspace = std::make_unique<driver::Workspace>(*compiled.files, standard_library(), today);
    const auto file = compiled.workspace->load(root);
    SEAMARK_CHECK(file);
    compiled.compilation = compiled.workspace->compile(file.value());
    return compiled;
}

std::vector<std::string> findings_of(const Compiled& compiled) {
    std::vector<std::string> findings;
    const auto& sources = compiled.workspace->sources();
    for (const diag::Judged& judged : diag::judge(compiled.compilation.findings, sources, {})) {
        const auto& finding = judged.finding;
        if (finding.waived_because) {
            continue;
        }
        const auto position = sources[finding.place.file].position(finding.place.begin);
        findings.push_back(fmt::format("{}:{} {} {}", position.line, position.column,
                                       diag::info(finding.code).id, finding.message));
    }
    return findings;
}

}  // namespace seamark::test
