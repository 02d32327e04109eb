// The pages of the codes, built into the program: docs, test and help are one text.
#pragma once

#include <string_view>
#include <vector>

#include "base/embedded_file.h"
#include "diag/code.h"

namespace seamark {

// Every page by its file's name: "checks/crossing_without_seam.md".
std::vector<EmbeddedFile> page_files();

namespace cli {

// Every code has one; tests/unit/pages_test.cpp holds the project to that.
std::string_view page_of(diag::Code code);

}  // namespace cli
}  // namespace seamark
