// Cells as a picture and in words. The open ones stand out, by height and sign as well as by colour.
#pragma once

#include <string>
#include <vector>

#include "portfolio/portfolio.h"

namespace seamark::portfolio {

// One seam's cells in a row.
std::string cell_row(const model::CellSheet& sheet);
// All cells of a blueprint, small, a group a seam.
std::string cell_map(const emit::View& view);

// What is asked at each open cell, as finished HTML: "Who owns it?"
std::vector<std::string> open_questions(const emit::View& view, const model::CellSheet& sheet);

}  // namespace seamark::portfolio
