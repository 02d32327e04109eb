// Findings as bytes, one renderer a format.
#pragma once

#include <string>
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

// "2 files, 1 error, no warnings", one line with its line end.
std::string render_summary(const Summary& summary);

}  // namespace seamark::diag
