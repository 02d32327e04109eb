// The answers of a filled worksheet, put into the text of the blueprint that it was printed from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "emit/view.h"
#include "ingest/remark.h"
#include "rewrite/edits.h"

namespace seamark::ingest {

struct Options {
    bool replace = false;  // answers that are there give way to the sheet's
};

struct Ingestion {
    rewrite::EditList edits;                     // of the blueprint's file
    std::size_t anchors = 0;                     // cells that the sheet has
    std::optional<std::string> other_blueprint;  // where all of them are another one's: its name
    bool is_html = false;                        // a page, or its anchors stand in HTML
    std::size_t written = 0;                     // answers that the edits put in
    std::size_t already_there = 0;               // answers that the blueprint has
    Remarks remarks;                             // in the order of the sheet
};

// `view`: a blueprint whose names resolve. `markdown`: the sheet as it came back, UTF-8 without a byte order
// mark. `printed`: the sheet as it would be printed now. Nothing else in the blueprint changes but what the
// answers are about; what people wrote and what does not go in is in the remarks.
Ingestion ingest(const emit::View& view, std::string_view markdown, std::string_view printed,
                 Options options);

}  // namespace seamark::ingest
