// The sheet that came back, and what is known of it as it was printed.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "worksheet/printed_mark.h"
#include "worksheet/read_sheet.h"

namespace seamark::ingest {

// What stands before the anchors in their cells: kind and severity, deadlines, the seam's owner; by address.
using Leads = std::map<std::string, std::vector<std::string>>;

Leads leads_of(const worksheet::ReadSheet& sheet);

struct FilledSheet {
    std::string_view markdown;
    worksheet::ReadSheet read;
    worksheet::PrintedMark mark;  // where the sheet has lost its own: of the sheet as it would be printed now
    bool has_mark = true;         // its own
    std::vector<bool>
        is_printed;  // of each of its lines: as it was printed, in its order or moved as a whole
    Leads leads{};
    Leads leads_now{};  // as they would be printed now
    // Of lines that hold no anchor and may be about cells whose anchors the sheet has lost: their addresses.
    std::map<std::size_t, std::vector<std::string>> lost;
};

FilledSheet read_filled_sheet(std::string_view markdown, std::string_view printed);

// Whether the sheet, as it was printed, had an anchor of the address, with this text or a blank behind it.
bool was_printed(const FilledSheet& sheet, const model::CellAddress& address, std::string_view markdown);

}  // namespace seamark::ingest
