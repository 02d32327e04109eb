// The page's parts as HTML, from top to bottom.
#pragma once

#include <string>

#include "portfolio/page.h"

namespace seamark::portfolio {

std::string header_of(const Page& page);
// What is open, and the next investment with the questions that it has to answer.
std::string hero_of(const Page& page);
// The filters; hidden where there are no scripts.
std::string toolbar_of(const Page& page);
std::string ranking_section(const Page& page);
std::string blueprint_section(const Page& page);
std::string diagram_section(const Page& page);
std::string finding_section(const Page& page);
std::string owner_section(const Page& page);
std::string footer_text(const Page& page);

}  // namespace seamark::portfolio
