#include "ingest/likeness.h"

#include <algorithm>

#include "emit/markdown.h"
#include "ingest/existing.h"
#include "ingest/read_value.h"
#include "model/wording.h"
#include "worksheet/plain_words.h"

namespace seamark::ingest {

namespace {

using model::CellField;
using model::CellState;

// Whether the sheet, as it was printed, said this in the row's cell.
bool was_printed(const FilledSheet& sheet, const Row& row, CellField field, const std::string& text) {
    const std::string markdown = emit::escape_markdown(text);
    worksheet::SheetCell cell;
    cell.address = row.address;
    cell.address->field = field;
    cell.answer = {0, markdown.size()};
    return sheet.mark.cells.count(worksheet::mark_of(cell, markdown)) > 0;
}

// Whether the cell says what the answer made of it.
bool is_of_answer(const Existing& existing, const Answer* answer) {
    if (answer == nullptr || existing.text.empty()) {
        return false;
    }
    if (answer->address.field != CellField::Basis) {
        return reads_alike(existing.text, answer->text);
    }
    const auto basis = read_basis(answer->text);
    return basis && reads_alike(existing.text, text_of(basis.value()));
}

// ---- rows that were printed ----

enum class Likeness { Same, SameBlank, Filled, Other };

Likeness likeness_of(const FilledSheet& sheet, const Row& row, CellField field, const Existing& there) {
    const std::string text = there.state == CellState::Answered ? there.text : std::string();
    if (is_of_answer(there, find_answer(row.answers, field))) {
        return Likeness::Same;
    }
    if (was_printed(sheet, row, field, text)) {
        return text.empty() ? Likeness::SameBlank : Likeness::Same;
    }
    return !text.empty() && was_printed(sheet, row, field, {}) ? Likeness::Filled : Likeness::Other;
}

constexpr int of_mode(Likeness likeness) {
    return likeness == Likeness::Same        ? 1000
           : likeness == Likeness::SameBlank ? 300
           : likeness == Likeness::Filled    ? 0
                                             : -1000;
}

constexpr int of_other(Likeness likeness) {
    return likeness == Likeness::Same        ? 10
           : likeness == Likeness::SameBlank ? 0
           : likeness == Likeness::Filled    ? -20
                                             : -60;
}

// Severity, deadline and target of the row against those of the failure, as the sheet prints them. It parts
// what is alike otherwise.
int likeness_of_leads(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target,
                      const Row& row, std::uint32_t failure) {
    int sum = 0;
    for (const CellField field : {CellField::Mode, CellField::Recovery}) {
        model::CellAddress of_row = row.address;
        of_row.field = field;
        const model::CellAddress of_failure{
            row.address.seam, model::failure_key(view.model.seams[*target.seam], failure), field};
        const auto there = sheet.leads.find(model::to_string(of_row));
        const auto now = sheet.leads_now.find(model::to_string(of_failure));
        if (there != sheet.leads.end() && now != sheet.leads_now.end()) {
            sum += there->second == now->second ? 4 : -4;
        }
    }
    return sum;
}

// ---- rows that were blank ----

// So many words in common that the one may be the other, put in other words.
bool is_reworded(std::string_view a, std::string_view b) {
    const auto bare = [](std::string_view text) {
        std::vector<std::string> words = worksheet::normal_words(text);
        std::transform(words.begin(), words.end(), words.begin(),
                       [](const std::string& word) { return model::bare_words(word); });
        return words;
    };
    const std::vector<std::string> first = bare(a);
    const std::vector<std::string> second = bare(b);
    const auto common = std::count_if(first.begin(), first.end(), [&second](const std::string& word) {
        return std::find(second.begin(), second.end(), word) != second.end();
    });
    return common > 0 && 2 * static_cast<std::size_t>(common) >= std::min(first.size(), second.size());
}

bool is_open(const Existing& existing) {
    return existing.state != CellState::Answered;
}

// Whether everything that the failure says, its mode left aside, is on the sheet.
bool is_all_of_row(const model::Failure& failure, const Row& row) {
    return std::all_of(failure_fields.begin(), failure_fields.end(), [&](CellField field) {
        const Existing there = existing_answer(failure, field);
        return field == CellField::Mode || is_open(there) ||
               is_of_answer(there, find_answer(row.answers, field));
    });
}

// Whether the failure has the row's own words about what is done or noticed.
bool has_words_of(const model::Failure& failure, const Row& row) {
    return std::any_of(failure_fields.begin(), failure_fields.end(), [&](CellField field) {
        const Existing there = existing_answer(failure, field);
        return (field == CellField::Recovery || field == CellField::Signal) && !is_open(there) &&
               is_of_answer(there, find_answer(row.answers, field));
    });
}

int count_alike(const model::Failure& failure, const Row& row) {
    return static_cast<int>(std::count_if(failure_fields.begin(), failure_fields.end(), [&](CellField field) {
        return is_of_answer(existing_answer(failure, field), find_answer(row.answers, field));
    }));
}

}  // namespace

const Answer* find_answer(const Answers& answers, CellField field) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [field](const Answer* answer) { return answer->address.field == field; });
    return found == answers.end() ? nullptr : *found;
}

std::optional<int> printed_likeness(const emit::View& view, const FilledSheet& sheet,
                                    const SeamTarget& target, const Row& row, std::uint32_t index) {
    const model::Failure& failure = view.model.seams[*target.seam].failures[index];
    const std::string& kind = row.address.failure->kind;
    const bool is_of_kind = !kind.empty() && failure.kind_name && failure.kind_name->text == kind;
    int sum = (is_of_kind ? 500 : 0) + likeness_of_leads(view, sheet, target, row, index);
    bool is_other = false;
    bool is_same = false;
    for (const CellField field : failure_fields) {
        const Likeness likeness = likeness_of(sheet, row, field, existing_answer(view, target, index, field));
        const bool is_mode = field == CellField::Mode;
        const bool must_agree = is_mode && !is_of_kind;
        if ((must_agree && likeness == Likeness::Other) ||
            (must_agree && !kind.empty() && likeness != Likeness::Same)) {
            return std::nullopt;
        }
        is_other = is_other || likeness == Likeness::Other;
        is_same = is_same || likeness == Likeness::Same;
        sum += is_mode ? of_mode(likeness) : of_other(likeness);
    }
    return is_other && !is_same && !is_of_kind ? std::nullopt : std::optional(sum);
}

bool is_lost_row(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target, const Row& row,
                 std::uint32_t failure) {
    constexpr int least_likeness = 300;
    constexpr std::ptrdiff_t least_printed = 3;
    const auto is_printed = [&](CellField field) {
        const Existing there = existing_answer(view, target, failure, field);
        return likeness_of(sheet, row, field, there) != Likeness::Other;
    };
    return printed_likeness(view, sheet, target, row, failure).value_or(0) >= least_likeness &&
           std::count_if(failure_fields.begin(), failure_fields.end(), is_printed) >= least_printed;
}

int added_likeness(const model::Failure& failure, const Row& row, bool was_printed) {
    if (failure.kind_name) {
        return 0;
    }
    const Existing mode = existing_answer(failure, CellField::Mode);
    const Answer* said = find_answer(row.answers, CellField::Mode);
    const bool is_asked = said == nullptr || is_question(said->text);
    const int alike = count_alike(failure, row);
    if (!is_asked && is_of_answer(mode, said)) {
        return 1000 + alike;
    }
    if (was_printed || (is_asked && !is_open(mode))) {
        return 0;
    }
    if (has_words_of(failure, row)) {
        return 500 + alike;
    }
    if (is_open(mode)) {
        return is_all_of_row(failure, row) ? 200 + alike : 0;
    }
    return is_reworded(mode.text, said->text) && is_all_of_row(failure, row) ? 100 + alike : 0;
}

}  // namespace seamark::ingest
