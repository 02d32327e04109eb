// Worksheets filled in by a program, as people fill them in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.h"
#include "support/compile.h"

namespace seamark::test {

// A blueprint whose seam `approve -> enqueue` is left to the test, which puts it behind.
const std::string& returns_blueprint();

// The sheet that is printed of a blueprint whose names resolve.
std::string print_sheet(const Compiled& compiled);

// Puts `typed`, as Markdown, in the place of what stands behind the anchor of `address`, up to the end of the
// table's cell as it was printed. The anchor must be there.
void fill_cell(std::string& sheet, std::string_view address, std::string_view typed);

// The addresses of the cells that the sheet leaves blank, in its order.
std::vector<std::string> blank_cells(const std::string& sheet);

struct TakenIn {
    std::string text;  // of the blueprint with the answers in it
    ingest::Ingestion ingestion;
};

// The answers must not break the blueprint.
TakenIn take_in(const Compiled& compiled, const std::string& sheet, ingest::Options options = {});

// Each remark as "warning 12:5 message", its quoted text behind a bar.
std::vector<std::string> remarks_of(const TakenIn& taken, const std::string& sheet);

}  // namespace seamark::test
