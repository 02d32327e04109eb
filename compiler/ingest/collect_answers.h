// What people wrote into the anchored cells of a sheet.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/remark.h"
#include "model/model.h"
#include "worksheet/printed_mark.h"
#include "worksheet/read_sheet.h"

namespace seamark::ingest {

// The sheet that came back, and what is known of it as it was printed.
struct FilledSheet {
    std::string_view markdown;
    worksheet::ReadSheet read;
    worksheet::PrintedMark mark;  // where the sheet has lost its own: of the sheet as it would be printed now
};

struct Answer {
    model::CellAddress address;
    std::string text;
    worksheet::Stretch place;
};

// One answer an address, in the order of the sheet; cells that are as they were printed and blank ones are
// left out. Reports anchors that cannot be read, cells answered twice and not alike, answers that were taken
// out, and sheets of another blueprint.
std::vector<Answer> collect_answers(const FilledSheet& sheet, const model::Model& model, Remarks& remarks);

// Whether two texts differ at most in white space and in the kind of their quotes and dashes, which editors
// change on their own.
bool reads_alike(std::string_view a, std::string_view b);

}  // namespace seamark::ingest
