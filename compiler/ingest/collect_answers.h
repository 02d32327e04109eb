// What people wrote into the anchored cells of a sheet.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/filled_sheet.h"
#include "ingest/remark.h"
#include "model/model.h"

namespace seamark::ingest {

struct Answer {
    model::CellAddress address;
    std::string text;
    worksheet::Stretch place;
};

// One answer an address, in the order of the sheet; cells that are as they were printed and blank ones are
// left out. Reports cells of which nobody can tell where they end, anchors that cannot be read, cells
// answered twice and not alike, answers that were taken out, and sheets of another blueprint.
std::vector<Answer> collect_answers(const FilledSheet& sheet, const model::Model& model, Remarks& remarks);

// Whether two texts differ at most in white space and in the kind of their quotes and dashes, which editors
// change on their own.
bool reads_alike(std::string_view a, std::string_view b);

}  // namespace seamark::ingest
