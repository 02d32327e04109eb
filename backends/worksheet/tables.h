// The sheet's tables without their rows, for what is printed and for what is written by hand alike.
#pragma once

#include <cstddef>

#include "worksheet/page.h"
#include "worksheet/words.h"

namespace seamark::worksheet {

Table session_table(const Words& words);
Table happy_table(const Words& words);
Table crossing_table(const Words& words);
Table agenda_table(const Words& words);
Table question_table(const Words& words);
Table failure_table(const Words& words);
Table decision_table(const Words& words);
Table ranking_table(const Words& words);
Table action_table(const Words& words);
Table sign_off_table(const Words& words);

std::vector<Line> blank_row(std::size_t columns);
Table with_blank_rows(Table table, std::size_t rows);

}  // namespace seamark::worksheet
