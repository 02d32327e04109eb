// What the blueprint says in a cell already.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ingest/targets.h"
#include "model/cell_address.h"
#include "model/cells.h"
#include "model/model.h"

namespace seamark::ingest {

struct Existing {
    model::CellState state = model::CellState::Missing;
    std::string text;  // as the worksheet prints it
};

model::CellState state_of(const model::Answer& answer);

Existing existing_answer(const model::Failure& failure, model::CellField field);
Existing existing_answer(const model::Seam& seam, model::CellField field);
Existing existing_journey_owner(const model::Model& model);

// The same with what only the whole blueprint shows: a recovery that is pasted everywhere, or repeats its
// failure, says nothing.
Existing existing_answer(const emit::View& view, const SeamTarget& seam, std::uint32_t failure,
                         model::CellField field);

}  // namespace seamark::ingest
