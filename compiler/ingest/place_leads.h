// Answers that people wrote on the wrong side of an anchor.
#pragma once

#include <optional>

#include "ingest/filled_sheet.h"
#include "ingest/printed_sheet.h"

namespace seamark::ingest {

// What a blank's cell says before its anchor beyond what was printed there becomes its answer; so does a name
// in the place of the seam's owner. Nothing is placed where it may as well be an edited label.
void place_leads(FilledSheet& sheet, const PrintedSheet& printed);

// What of a cell's text, its anchor left aside, is the answer; nothing where that cannot be known.
std::optional<worksheet::Stretch> answer_in_cell(const FilledSheet& sheet, worksheet::Stretch text,
                                                 const PrintedCell* printed,
                                                 const model::CellAddress& address);

// Without the words that head a card's blank row, in any language of the sheet.
worksheet::Stretch behind_one_more(std::string_view markdown, worksheet::Stretch mode);

// What is behind the words at the start of the text; nothing where it does not start with them.
std::optional<worksheet::Stretch> behind_words(std::string_view markdown, worksheet::Stretch text,
                                               const PlainWords& words);

}  // namespace seamark::ingest
