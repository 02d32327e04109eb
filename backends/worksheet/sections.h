// What the sheet says, section by section.
#pragma once

#include <vector>

#include "emit/view.h"
#include "model/rank.h"
#include "worksheet/page.h"
#include "worksheet/words.h"
#include "worksheet/worksheet.h"

namespace seamark::worksheet {

struct Source {
    const emit::View& view;
    const Words& words;
    int minutes = 0;  // of the session
    std::vector<model::RankedSeam> ranked;
    std::vector<model::RankedSeam> deep;  // the first of them
};

Section session_section(const Source& source);
Section agenda_section(const Words& words, const AgendaItems& items, int minutes);
Section diagram_section(const Words& words);
Section happy_path_section(const Source& source);
Section crossing_section(const Source& source);
// The seams chosen by rank, and what is left out.
Section deep_section(const Source& source);
// The cards of both.
Section deep_seams_section(const Source& source);
Section other_seams_section(const Source& source);
Section card_of(const Source& source, const model::CellSheet& sheet, bool is_deep);
std::vector<Section> closing_sections(const Source& source);

// The same for a feature that has no blueprint yet, to be filled in by hand.
Section blank_session_section(const Words& words);
Section questions_section(const Words& words);
Section blank_lanes_section(const Words& words);
Section blank_happy_path_section(const Words& words);
Section blank_seams_section(const Words& words);
std::vector<Section> blank_closing_sections(const Words& words);
Section first_blueprint_section(const Words& words);

}  // namespace seamark::worksheet
