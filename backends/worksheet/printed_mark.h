// What a sheet said when it was printed, so that what people wrote is told from it even where the blueprint
// has changed since.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "worksheet/read_sheet.h"

namespace seamark::worksheet {

// A fingerprint of 48 bits for each line's texts and for each anchored cell with its answer.
struct PrintedMark {
    std::vector<std::uint64_t> lines;  // those with texts, in their order
    std::set<std::uint64_t> cells;
};

std::uint64_t mark_of(const SheetLine& line);
std::uint64_t mark_of(const SheetCell& cell, std::string_view markdown);

PrintedMark make_mark(const ReadSheet& sheet, std::string_view markdown);

// The invisible comment that stands last on a printed sheet: the mark of all that is above it.
std::string printed_comment(std::string_view markdown);

// Whether that comment is there, damaged or not.
bool has_printed_comment(std::string_view markdown);

// The mark that the comment left, or an empty one where people damaged it.
PrintedMark parse_mark(std::string_view printed);

}  // namespace seamark::worksheet
