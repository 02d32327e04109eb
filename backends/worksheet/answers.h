// The cells of a card as lines: what is answered is printed, what is not is a blank behind the cell's anchor.
#pragma once

#include <optional>

#include "model/cell_address.h"
#include "model/cells.h"
#include "worksheet/page.h"
#include "worksheet/words.h"

namespace seamark::worksheet {

// What stands in a cell. `lead` is printed before the anchor and is no part of the answer.
struct Entry {
    model::CellAddress address;
    Line lead;
    model::CellState state = model::CellState::Missing;
    std::string answer;
};

Line answer_line(const Words& words, Entry entry);

// The state of an answer that the model does not count among the cells.
model::CellState state_of(const std::optional<model::Answer>& answer);

}  // namespace seamark::worksheet
