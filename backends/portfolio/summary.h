// The numbers of the page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/rank.h"
#include "portfolio/portfolio.h"

namespace seamark::portfolio {

struct SeamCounts {
    std::size_t answered = 0;
    std::size_t partly = 0;
    std::size_t unanswered = 0;
    std::size_t cells = 0;
    std::size_t open_cells = 0;

    std::size_t seams() const { return answered + partly + unanswered; }
};

SeamCounts count_seams(const Entry& entry);
SeamCounts operator+(const SeamCounts& a, const SeamCounts& b);

// Empty where nobody is named.
std::string owner_of(const Entry& entry);

struct OwnerTotal {
    std::string owner;  // of the journey
    std::size_t blueprints = 0;
    SeamCounts counts;
};

// Most open cells first, then by name.
std::vector<OwnerTotal> total_by_owner(const std::vector<Entry>& entries);

struct PortfolioSeam {
    const Entry* entry = nullptr;  // never null
    model::RankedSeam seam;
};

// Over all blueprints, by the rule of model/rank.h; what is alike stands in the order of the entries.
std::vector<PortfolioSeam> rank_all(const std::vector<Entry>& entries);

}  // namespace seamark::portfolio
