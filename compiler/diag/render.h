// Findings as bytes, one renderer a format.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.h"
#include "source/source.h"

namespace seamark::diag {

struct Summary {
    std::size_t files = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t waived = 0;
};
Summary summarise(const std::vector<Judged>& findings, std::size_t files);

struct TextOptions {
    bool color = false;
};

// In the layout that the README shows. Control characters, terminal escapes and bidirectional controls of the
// input are made visible, never passed on.
std::string render_text(const std::vector<Judged>& findings, const source::SourceMap& sources,
                        TextOptions options);

// One JSON object; docs/findings.schema.json documents it.
std::string render_json(const std::vector<Judged>& findings, const source::SourceMap& sources,
                        const Summary& summary);

// What the formats that are one document are made of.
struct Report {
    const std::vector<Judged>& findings;
    const source::SourceMap& sources;
    const std::vector<std::string>& files;          // the paths of the blueprints that were judged
    std::function<std::string_view(Code)> page_of;  // Markdown; what `seamark explain` prints
};

// SARIF 2.1.0, with the rules that have findings. Waived ones are there as suppressions in the source.
std::string render_sarif(const Report& report);

// Workflow commands, by which GitHub Actions shows findings at their lines. Waived ones are left out.
std::string render_github(const Report& report);

// A code quality report, as GitLab reads it. Waived ones are left out.
std::string render_gitlab(const Report& report);

// JUnit's XML: a suite a file, in it a case a finding, errors being the failures; a file without findings has
// one case, which passes. Waived ones are skipped cases.
std::string render_junit(const Report& report);

// "2 files, 1 error, no warnings", one line with its line end.
std::string render_summary(const Summary& summary);

}  // namespace seamark::diag
