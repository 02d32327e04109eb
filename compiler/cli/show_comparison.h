// What `fixtures --check` says.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "driver/compare_outputs.h"

namespace seamark::cli {

// A line for each file of the folder that is not up to date.
std::string render_comparison_text(const std::string& folder, const std::vector<driver::OutOfDate>& found);

// One object, described by docs/comparison.schema.json. `written`: how many files the folder should hold.
std::string render_comparison_json(const std::string& folder, const std::vector<driver::OutOfDate>& found,
                                   std::size_t written);

std::string summarise_comparison(const std::vector<driver::OutOfDate>& found, std::size_t written);

}  // namespace seamark::cli
