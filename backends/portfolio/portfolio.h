// The page over all blueprints of a project.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "emit/view.h"

namespace seamark::portfolio {

// What a check said of one blueprint.
struct FindingCounts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t waived = 0;
};

// One blueprint of the portfolio: `folder` is where its outputs stand, relative to the page.
struct Entry {
    std::string folder;
    std::string source_path;
    const emit::View* view = nullptr;  // never null
    // What the page links to, in this order, each below `folder`. A "diagram.svg" among them is shown.
    std::vector<std::string> outputs = {"diagram.svg", "worksheet.html", "worksheet.md", "model.json"};
    std::optional<FindingCounts> findings = std::nullopt;
};

// A self-contained HTML page: every blueprint with its diagram, its seams and cells answered and open, what
// is open per journey owner, and the ranking of all seams, whose first is the next investment. It works
// without a server and, but for sorting and filtering, without scripts.
std::string emit_portfolio(const std::vector<Entry>& entries);

}  // namespace seamark::portfolio
