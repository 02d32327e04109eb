// Answers that are longer than a sheet of paper.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "worksheet/page.h"

namespace seamark::worksheet {

struct LongAnswer {
    std::string column;  // that it stands in, or the question
    std::string row;     // what the row is about; empty for a question
    Line rest;           // of the answer: what the row has no room for
};

// Its texts at the length of a name, for what says where something goes on.
Line shorten_texts(Line line);

// Takes off the row's answers what would make it higher than `room`, if anything does.
std::vector<LongAnswer> cut_long_answers(const Table& table, std::vector<Line>& row, double room,
                                         bool is_deep);

// The longest start of the line, broken between words, that `fits`; `line` keeps what is behind it. At least
// a word is taken.
Line take_start(Line& line, const std::function<bool(const Line&)>& fits);

}  // namespace seamark::worksheet
