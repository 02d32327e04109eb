#include "ingest/ticks.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "ingest/existing.h"
#include "worksheet/written_answer.h"

namespace seamark::ingest {

namespace {

using model::CellField;
using worksheet::SheetCell;
using worksheet::SheetTick;

bool is_open(const emit::View& view, const std::string& identity) {
    const auto target = find_seam(view, identity);
    return target &&
           (!target->seam || existing_answer(view.model.seams[*target->seam], CellField::Carries).state !=
                                 model::CellState::Answered);
}

bool has_answer(const std::vector<Answer>& answers, const model::CellAddress& address) {
    const std::string name = model::to_string(address);
    return std::any_of(answers.begin(), answers.end(),
                       [&](const Answer& answer) { return model::to_string(answer.address) == name; });
}

// The items of the card's first list: those behind the last heading before the cell.
std::vector<std::size_t> list_before(const FilledSheet& sheet, std::size_t cell) {
    const std::size_t heading = sheet.markdown.rfind("\n#", cell);
    const std::size_t begin = heading == std::string_view::npos ? 0 : heading;
    std::vector<std::size_t> items;
    for (std::size_t i = 0; i < sheet.read.ticks.size(); ++i) {
        const SheetTick& tick = sheet.read.ticks[i];
        const bool is_on_card = tick.stretch.begin > begin && tick.stretch.begin < cell;
        if (is_on_card && (items.empty() || sheet.read.ticks[items.front()].list == tick.list)) {
            items.push_back(i);
        }
    }
    return items;
}

class Ticks {
  public:
    Ticks(const emit::View& view, FilledSheet& sheet, std::vector<Answer>& answers)
        : view_(view), sheet_(sheet), answers_(answers) {}

    void add_cargo() {
        std::set<std::string> seen;  // a cell that stands there twice is looked at once
        for (const SheetCell& cell : sheet_.read.cells) {
            const bool is_cargo = cell.address && cell.address->field == CellField::Carries;
            if (is_cargo && seen.insert(cell.address->seam).second && is_blank(cell) &&
                is_open(view_, cell.address->seam) && !has_answer(answers_, *cell.address)) {
                add_ticked(cell);
            }
        }
    }

    void report_others(Remarks& remarks) const {
        std::vector<worksheet::Stretch> places;
        for (std::size_t i = 0; i < sheet_.read.ticks.size(); ++i) {
            if (sheet_.read.ticks[i].is_set && used_.count(i) == 0) {
                places.push_back(sheet_.read.ticks[i].stretch);
            }
        }
        if (!places.empty()) {
            remarks.push_back(
                {diag::Severity::Note,
                 fmt::format("{} of the sheet's boxes {} ticked, on line{} {}; a blueprint has no place for "
                             "ticks",
                             places.size(), places.size() == 1 ? "is" : "are", places.size() == 1 ? "" : "s",
                             lines_of(places)),
                 places.front(),
                 {}});
        }
    }

  private:
    // "12, 15, 90"
    std::string lines_of(const std::vector<worksheet::Stretch>& places) const {
        std::string lines;
        std::size_t line = 1;
        std::size_t counted = 0;
        for (const worksheet::Stretch place : places) {
            line += static_cast<std::size_t>(
                std::count(sheet_.markdown.begin() + static_cast<std::ptrdiff_t>(counted),
                           sheet_.markdown.begin() + static_cast<std::ptrdiff_t>(place.begin), '\n'));
            counted = place.begin;
            lines += (lines.empty() ? "" : ", ") + std::to_string(line);
        }
        return lines;
    }

    std::string_view behind_box(const SheetTick& tick) const {
        const std::string_view item = tick.stretch.of(sheet_.markdown);
        return item.substr(item.find(']') + 1);
    }

    bool is_struck_out(const SheetTick& tick) const {
        const std::string left = worksheet::read_answer(behind_box(tick));
        return left.empty() || left.find(tick.name) == std::string::npos;
    }

    // A state that people have added to the list may stand there without a code span.
    std::string named_by(const SheetTick& tick) const {
        return tick.name.empty() ? worksheet::read_answer(behind_box(tick)) : tick.name;
    }

    bool is_blank(const SheetCell& cell) const {
        return worksheet::read_answer(cell.answer.of(sheet_.markdown)).empty();
    }

    void add_ticked(const SheetCell& cell) {
        Answer answer{*cell.address, {}, {}};
        for (const std::size_t index : list_before(sheet_, cell.anchor.begin)) {
            const SheetTick& tick = sheet_.read.ticks[index];
            if (tick.is_set && !is_struck_out(tick)) {
                answer.place = answer.text.empty() ? tick.stretch : answer.place;
                answer.text.append(answer.text.empty() ? "" : ", ").append(named_by(tick));
                used_.insert(index);
                mark_placed(tick);
            }
        }
        if (!answer.text.empty()) {
            answers_.push_back(std::move(answer));
        }
    }

    // An item that people have added says nothing but the state.
    void mark_placed(const SheetTick& tick) {
        auto& lines = sheet_.read.lines;
        const auto line = std::lower_bound(
            lines.begin(), lines.end(), tick.stretch.begin,
            [](const worksheet::SheetLine& other, std::size_t begin) { return other.stretch.begin < begin; });
        if (tick.name.empty() && line != lines.end() && line->stretch.begin == tick.stretch.begin) {
            line->texts.front().is_placed = true;
        }
    }

    const emit::View& view_;
    FilledSheet& sheet_;
    std::vector<Answer>& answers_;
    std::set<std::size_t> used_;
};

}  // namespace

void add_ticked_cargo(const emit::View& view, FilledSheet& sheet, std::vector<Answer>& answers,
                      Remarks& remarks) {
    Ticks ticks(view, sheet, answers);
    ticks.add_cargo();
    ticks.report_others(remarks);
}

}  // namespace seamark::ingest
