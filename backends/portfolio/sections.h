// The page's parts as HTML.
#pragma once

#include <string>
#include <vector>

#include "portfolio/portfolio.h"

namespace seamark::portfolio {

// The blueprints' views, in the order of the entries.
std::vector<const emit::View*> views_of(const std::vector<Entry>& entries);

std::string next_investment(const std::vector<Entry>& entries);
std::string blueprint_table(const std::vector<Entry>& entries);
std::string blueprint_cards(const std::vector<Entry>& entries);
std::string ranking_table(const std::vector<Entry>& entries);
std::string owner_table(const std::vector<Entry>& entries);

}  // namespace seamark::portfolio
