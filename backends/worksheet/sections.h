// What the sheet says, section by section.
#pragma once

#include <vector>

#include "emit/view.h"
#include "model/rank.h"
#include "worksheet/page.h"
#include "worksheet/words.h"

namespace seamark::worksheet {

struct Source {
    const emit::View& view;
    const Words& words;
    std::vector<model::RankedSeam> ranked;
};

Section session_section(const Source& source);
Section agenda_section(const Words& words, int minutes);
Section diagram_section(const Words& words);
Section happy_path_section(const Source& source);
Section crossing_section(const Source& source);
Section seams_section(const Source& source);
Section card_of(const Source& source, const model::CellSheet& sheet);
std::vector<Section> closing_sections(const Source& source);

// The same for a feature that has no blueprint yet, to be filled in by hand.
Section blank_session_section(const Words& words);
Section blank_journey_section(const Words& words);
Section blank_happy_path_section(const Words& words);
Section blank_seams_section(const Words& words);
std::vector<Section> blank_closing_sections(const Words& words);

// The seams to work on in the room: the first three with open cells, and up to two more while the cells of
// all of them are no more than some twenty, which is what the time allows.
std::vector<model::RankedSeam> choose_top_seams(const std::vector<model::RankedSeam>& ranked);

}  // namespace seamark::worksheet
