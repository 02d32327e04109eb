#include "ingest/collect_answers.h"

#include <algorithm>
#include <fmt/format.h>

#include "emit/markdown.h"
#include "worksheet/plain_words.h"
#include "worksheet/written_answer.h"

namespace seamark::ingest {

namespace {

using diag::Severity;

std::string_view blueprint_of(const model::CellAddress& address) {
    const std::string_view identity = address.seam;
    return identity.substr(0, identity.find('.'));
}

// The start of a text that may be as long as people made it.
std::string shortened(std::string_view text) {
    constexpr std::size_t most = 120;
    if (text.size() <= most) {
        return std::string(text);
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;  // not within a character
    }
    return std::string(text.substr(0, end)) + "\u2026";
}

class Collector {
  public:
    Collector(const FilledSheet& sheet, const model::Model& model, Remarks& remarks)
        : sheet_(sheet), model_(model), remarks_(remarks) {}

    std::vector<Answer> collect() {
        for (const worksheet::SheetCell& cell : sheet_.read.cells) {
            if (cell.address) {
                ++anchors_[model::to_string(*cell.address)];
            }
        }
        for (const worksheet::SheetCell* cell : cells_in_order()) {
            if (!cell->address) {
                report_unreadable(*cell);
            } else if (!is_as_printed(*cell)) {
                add(*cell);
            }
        }
        drop_conflicts();
        return std::move(answers_);
    }

  private:
    std::vector<const worksheet::SheetCell*> cells_in_order() const {
        std::vector<const worksheet::SheetCell*> cells;
        std::transform(sheet_.read.cells.begin(), sheet_.read.cells.end(), std::back_inserter(cells),
                       [](const worksheet::SheetCell& cell) { return &cell; });
        std::stable_sort(cells.begin(), cells.end(),
                         [](const worksheet::SheetCell* a, const worksheet::SheetCell* b) {
                             return a->anchor.begin < b->anchor.begin;
                         });
        return cells;
    }

    // Without the sheet's own mark, what the blueprint says by now looks printed, and may be one of two
    // answers.
    bool is_as_printed(const worksheet::SheetCell& cell) const {
        const bool may_be_answer = !sheet_.has_mark && anchors_.at(model::to_string(*cell.address)) > 1 &&
                                   !worksheet::read_answer(cell.answer.of(sheet_.markdown)).empty();
        return !may_be_answer && looks_printed(cell);
    }

    bool looks_printed(const worksheet::SheetCell& cell) const {
        return sheet_.mark.cells.count(worksheet::mark_of(cell, sheet_.markdown)) > 0 &&
               worksheet::read_struck_out(cell.answer.of(sheet_.markdown)).empty();
    }

    bool was_blank(worksheet::SheetCell cell) const {
        cell.answer = {};
        return sheet_.mark.cells.count(worksheet::mark_of(cell, sheet_.markdown)) > 0;
    }

    void report_unreadable(const worksheet::SheetCell& cell) {
        std::string text = worksheet::read_answer(cell.answer.of(sheet_.markdown));
        remarks_.push_back(
            {text.empty() ? Severity::Warning : Severity::Error,
             fmt::format("`{}` names no cell; an anchor reads like `<!-- seamark: {}.from.to owner -->`",
                         shortened(cell.anchor.of(sheet_.markdown)), model_.name.text),
             cell.anchor, std::move(text)});
    }

    void add(const worksheet::SheetCell& cell) {
        std::string text = worksheet::read_answer(cell.answer.of(sheet_.markdown));
        const std::string address = model::to_string(*cell.address);
        if (text.empty() && was_blank(cell)) {
            report_struck_out(cell, address);
        } else if (text.empty()) {
            report_taken_out(cell, address);
        } else if (blueprint_of(*cell.address) != model_.name.text) {
            remarks_.push_back({Severity::Error,
                                fmt::format("`{}` is a cell of the blueprint `{}`, and this is `{}`", address,
                                            blueprint_of(*cell.address), model_.name.text),
                                cell.answer, std::move(text)});
        } else if (cell.is_unsure) {
            report_unsure(cell, address);
        } else {
            report_struck_out(cell, address);
            add_answer({*cell.address, std::move(text), cell.answer}, address);
        }
    }

    void report_unsure(const worksheet::SheetCell& cell, const std::string& address) {
        remarks_.push_back(
            {Severity::Error,
             fmt::format(
                 "more `|` stand in this row than the table has columns, so nobody can tell what of this is "
                 "the "
                 "answer of `{}`; nothing of it was written: type `\\|` where one belongs to the text",
                 address),
             cell.answer, std::string(cell.answer.of(sheet_.markdown))});
    }

    // A blank that is not as it was printed was an answer, unless its anchor was made by hand.
    void report_taken_out(const worksheet::SheetCell& cell, const std::string& address) {
        const bool is_copy =
            cell.address->failure && cell.address->failure->is_new;  // nothing was printed there
        if (!is_copy && blueprint_of(*cell.address) == model_.name.text) {
            remarks_.push_back(
                {Severity::Warning,
                 fmt::format("the answer of `{}` was taken out of the sheet; the blueprint keeps it",
                             address),
                 cell.anchor,
                 {}});
        }
    }

    void report_struck_out(const worksheet::SheetCell& cell, const std::string& address) {
        std::string struck = worksheet::read_struck_out(cell.answer.of(sheet_.markdown));
        if (!struck.empty()) {
            remarks_.push_back({Severity::Note,
                                fmt::format("`{}`: this is struck out, and was not written", address),
                                cell.answer, std::move(struck)});
        }
    }

    void add_answer(Answer answer, const std::string& address) {
        const auto [first, is_new] = by_address_.try_emplace(address, answers_.size());
        if (is_new) {
            answers_.push_back(std::move(answer));
        } else if (!reads_alike(answers_[first->second].text, answer.text)) {
            conflicts_[first->second].push_back(std::move(answer));
        }
    }

    void drop_conflicts() {
        for (auto conflict = conflicts_.rbegin(); conflict != conflicts_.rend(); ++conflict) {
            const Answer& first = answers_[conflict->first];
            Remark remark{
                Severity::Error,
                fmt::format("`{}` is answered {} times on the sheet, and not alike; none of it was written",
                            model::to_string(first.address), conflict->second.size() + 1),
                first.place, first.text};
            for (const Answer& other : conflict->second) {
                remark.notes.push_back({fmt::format("the other answer is `{}`", other.text), other.place});
            }
            remarks_.push_back(std::move(remark));
            answers_.erase(answers_.begin() + static_cast<std::ptrdiff_t>(conflict->first));
        }
    }

    const FilledSheet& sheet_;
    const model::Model& model_;
    Remarks& remarks_;
    std::vector<Answer> answers_;
    std::map<std::string, std::size_t> anchors_;  // how many of each address
    std::map<std::string, std::size_t> by_address_;
    std::map<std::size_t, std::vector<Answer>> conflicts_;  // by the index of the first answer
};

}  // namespace

std::vector<Answer> collect_answers(const FilledSheet& sheet, const model::Model& model, Remarks& remarks) {
    return Collector(sheet, model, remarks).collect();
}

bool reads_alike(std::string_view a, std::string_view b) {
    return a == b || worksheet::normal_words(a) == worksheet::normal_words(b);
}

}  // namespace seamark::ingest
