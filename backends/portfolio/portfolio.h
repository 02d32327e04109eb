// The page over all blueprints of a project.
#pragma once

#include <string>
#include <vector>

#include "emit/view.h"

namespace seamark::portfolio {

// One blueprint of the portfolio: `folder` is where its outputs stand, relative to the page.
struct Entry {
    std::string folder;
    std::string source_path;
    const emit::View* view = nullptr;  // never null
};

// A self-contained HTML page: every blueprint, its cells answered and open, the next investment.
std::string emit_portfolio(const std::vector<Entry>& entries);

}  // namespace seamark::portfolio
