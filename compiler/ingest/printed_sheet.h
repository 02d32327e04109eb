// The sheet as it would be printed now, and what stands where on it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "worksheet/read_sheet.h"

namespace seamark::ingest {

using PlainWords = std::vector<std::string>;

struct PrintedCell {
    model::CellAddress address;
    worksheet::Stretch answer;        // on the printed sheet
    PlainWords lead;                  // before the anchor in the table's cell
    std::set<PlainWords> lead_lines;  // of `lead`, which a break divides
    PlainWords head;                  // of its row, in a table of questions
    std::size_t row = 0;
    std::size_t column = 0;
};

struct PrintedSheet {
    std::string_view markdown;
    worksheet::ReadSheet read;
    std::map<std::string, PrintedCell> cells;         // by address
    std::vector<std::vector<std::string>> addresses;  // of each row
    std::set<PlainWords> labels;                      // all leads and heads

    std::map<std::string, std::vector<const PrintedCell*>> of_seam;

    const PrintedCell* find(const model::CellAddress& address) const;
};

PrintedSheet read_printed_sheet(std::string_view markdown);

}  // namespace seamark::ingest
