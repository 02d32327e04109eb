// Columns: rows that are alike and follow each other stand aligned.
#pragma once

#include <vector>

#include "rewrite/layout.h"

namespace seamark::rewrite {

// Widens the spaces in the rows of `siblings`, which are to stand below each other, so that their columns
// meet. Rows of one kind are a group until an empty line or a row of another kind; a `line` does not part
// lanes.
void align_columns(const Words& words, const std::vector<const syntax::ConcreteNode*>& siblings,
                   std::vector<Placement>& plan);

// Widens the space behind the first word of each clause as if that were `word_width` wide.
void align_values(const Words& words, const std::vector<const syntax::ConcreteNode*>& clauses,
                  std::size_t word_width, std::vector<Placement>& plan);

}  // namespace seamark::rewrite
