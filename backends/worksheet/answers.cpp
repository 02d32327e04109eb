#include "worksheet/answers.h"

namespace seamark::worksheet {

Line answer_line(const Words& words, Entry entry) {
    Line line = std::move(entry.lead);
    if (entry.state == model::CellState::SaysNothing) {
        line.push_back(struck(entry.answer));
        line.push_back(text(" " + std::string(words.says_nothing)));
        line.push_back(line_break());
    }
    line.push_back({Piece::Kind::Anchor, model::to_string(entry.address)});
    line.push_back(entry.state == model::CellState::Answered ? text(entry.answer) : blank());
    return line;
}

model::CellState state_of(const std::optional<model::Answer>& answer) {
    if (!answer) {
        return model::CellState::Missing;
    }
    if (answer->is_unanswered) {
        return model::CellState::Unanswered;
    }
    return model::is_filler(answer->text.value) ? model::CellState::SaysNothing : model::CellState::Answered;
}

}  // namespace seamark::worksheet
