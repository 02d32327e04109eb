// Ticks on the lists of what must cross.
#pragma once

#include <vector>

#include "emit/view.h"
#include "ingest/collect_answers.h"

namespace seamark::ingest {

// Where `carries` is open and its cell blank, the states that are ticked on the card's list are its answer.
// Adds those answers, and says how many other boxes are ticked, which mean nothing to a blueprint.
void add_ticked_cargo(const emit::View& view, FilledSheet& sheet, std::vector<Answer>& answers,
                      Remarks& remarks);

}  // namespace seamark::ingest
