// The page over all blueprints of a project.
#pragma once

#include <string>
#include <vector>

#include "diag/finding.h"
#include "emit/view.h"

namespace seamark::portfolio {

// One blueprint of the portfolio: `folder` is where its outputs stand, relative to the page.
struct Entry {
    std::string folder;
    const emit::View* view = nullptr;  // never null
    // What the page links to, in this order, each below `folder`. A "diagram.svg" among them is shown.
    std::vector<std::string> outputs = {"diagram.svg", "worksheet.html", "worksheet.md", "model.json"};
    std::vector<const diag::Judged*> findings = {};  // in its file, in their order; none is null
};

struct Portfolio {
    std::string title;  // of the page; empty where the project has no name
    std::vector<Entry> entries;
    // In files that are no blueprint; `sources` holds these files.
    std::vector<const diag::Judged*> library_findings = {};
    const source::SourceMap* sources = nullptr;
};

// A self-contained HTML page: what is open and the next investment, every blueprint with its diagram, its
// seams and cells answered and open, its findings and its owner, and the ranking of all seams. It works
// without a server, without the network and, but for sorting and filtering, without scripts.
std::string emit_portfolio(const Portfolio& portfolio);

}  // namespace seamark::portfolio
