// What there is to tell about a sheet.
#pragma once

#include <string>
#include <vector>

#include "diag/code.h"
#include "worksheet/read_sheet.h"

namespace seamark::ingest {

// An error where an answer was not written, a warning where something else that people wrote was not, a note
// where nothing was lost.
struct Remark {
    struct Note {
        std::string message;
        worksheet::Stretch place;
    };

    diag::Severity severity = diag::Severity::Error;
    std::string message;
    worksheet::Stretch place;  // in the sheet; empty at its start where the remark is about all of it
    std::string quoted;        // what people wrote; may be empty
    std::vector<Note> notes = {};
};

using Remarks = std::vector<Remark>;

}  // namespace seamark::ingest
