#include "worksheet/failure_rows.h"

#include "base/check.h"
#include "worksheet/answers.h"
#include "worksheet/describe.h"
#include "worksheet/tables.h"

namespace seamark::worksheet {

namespace {

// One row's cells: the failure as written, or null, and what the model counts.
struct Row {
    const Source& source;
    const model::CellSheet& sheet;
    const model::Seam* seam = nullptr;
    const model::Failure* failure = nullptr;
    const model::Cell& mode;
    const model::Cell& recovery;
};

std::string answer_text(const model::Answer& answer) {
    return std::string(answer.text.value);
}

model::CellAddress address_in(const Row& row, model::CellField field) {
    model::CellAddress address =
        model::address_of(row.source.view.model, row.source.view.graph, row.sheet, row.mode);
    address.field = field;
    return address;
}

// A kind's name and what is asked with it in plain words.
Line kind_line(const Row& row, std::string_view name, std::optional<model::KindId> kind) {
    Line line = {code(name)};
    if (kind) {
        line.push_back(text(" " + filled(row.source.words.kind_question,
                                         row.source.view.model.failure_kinds[*kind].title.value)));
    }
    line.push_back(line_break());
    return line;
}

Line mode_lead(const Row& row) {
    Line lead;
    if (row.mode.considered) {
        lead = kind_line(row, row.source.view.model.failure_kinds[*row.mode.considered].name.text,
                         row.mode.considered);
    } else if (row.failure != nullptr && row.failure->kind_name) {
        lead = kind_line(row, row.failure->kind_name->text, row.failure->kind);
    }
    if (row.failure != nullptr && row.failure->severity) {
        lead.push_back(text(filled(row.source.words.severity, *row.failure->severity)));
        lead.push_back(line_break());
    }
    return lead;
}

Line mode_line(const Row& row) {
    return answer_line(row.source.words,
                       {address_in(row, model::CellField::Mode), mode_lead(row), row.mode.state,
                        row.failure != nullptr ? answer_text(row.failure->mode) : std::string()});
}

Line recovery_lead(const Row& row, const model::Recovery& recovery) {
    Line lead;
    if (recovery.within) {
        lead.push_back(text(filled(row.source.words.within, recovery.within->text)));
        lead.push_back(line_break());
    }
    if (recovery.target) {
        lead.push_back(text("→ "));
        lead.push_back(code(recovery.target->name.text));
        lead.push_back(line_break());
    }
    return lead;
}

Line recovery_line(const Row& row) {
    const bool is_written = row.failure != nullptr && row.failure->recovery;
    Entry entry{address_in(row, model::CellField::Recovery), {}, row.recovery.state, {}};
    if (is_written) {
        entry.lead = recovery_lead(row, *row.failure->recovery);
        entry.answer = answer_text(row.failure->recovery->action);
    }
    return answer_line(row.source.words, std::move(entry));
}

Line answer_cell(const Row& row, model::CellField field, const std::optional<model::Answer>& answer) {
    return answer_line(
        row.source.words,
        {address_in(row, field), {}, state_of(answer), answer ? answer_text(*answer) : std::string()});
}

// A failure without an owner of its own is its seam's.
Line owner_line(const Row& row) {
    const std::optional<model::Answer> own = row.failure != nullptr ? row.failure->owner : std::nullopt;
    const bool has_seams =
        !own && row.seam != nullptr && state_of(row.seam->owner) == model::CellState::Answered;
    if (!has_seams) {
        return answer_cell(row, model::CellField::FailureOwner, own);
    }
    const model::CellAddress address = address_in(row, model::CellField::FailureOwner);
    return {text(filled(row.source.words.owner_of_seam, row.seam->owner->text.value)),
            {Piece::Kind::Anchor, model::to_string(address)}};
}

std::string basis_text(const model::Basis& basis, const Words& words) {
    const std::string word(basis.observed ? words.observed : words.assumed);
    return basis.observed && basis.source ? word + ": " + std::string(basis.source->value) : word;
}

Line basis_line(const Row& row) {
    Entry entry{address_in(row, model::CellField::Basis), {}, model::CellState::Missing, {}};
    if (row.failure != nullptr && row.failure->basis) {
        entry.state = model::CellState::Answered;
        entry.answer = basis_text(*row.failure->basis, row.source.words);
        return answer_line(row.source.words, std::move(entry));
    }
    entry.lead = basis_choices(row.source.words);
    return answer_line(row.source.words, std::move(entry));
}

std::vector<Line> lines_of(const Row& row) {
    const std::optional<model::Answer> signal = row.failure != nullptr ? row.failure->signal : std::nullopt;
    return {mode_line(row), answer_cell(row, model::CellField::Signal, signal), recovery_line(row),
            owner_line(row), basis_line(row)};
}

// The recovery that goes with a mode stands right behind it.
const model::Cell& recovery_of(const model::CellSheet& sheet, std::size_t mode) {
    SEAMARK_CHECK(mode + 1 < sheet.cells.size() && sheet.cells[mode + 1].kind == model::CellKind::Recovery);
    return sheet.cells[mode + 1];
}

// A failure that nobody has written or asked for: the next one behind what the card holds already.
std::vector<Line> one_more(const Source& source, const model::CellSheet& sheet, bool holds_a_new_one) {
    const std::string seam = model::seam_identity(source.view.model, source.view.graph, sheet);
    const model::FailureKey key{{}, holds_a_new_one ? 2U : 1U, true};
    const auto blank_cell = [&](model::CellField field, Line lead) {
        return answer_line(source.words,
                           {{seam, key, field}, std::move(lead), model::CellState::Missing, {}});
    };
    return {blank_cell(model::CellField::Mode, {strong(source.words.one_more_way), line_break()}),
            blank_cell(model::CellField::Signal, {}), blank_cell(model::CellField::Recovery, {}),
            blank_cell(model::CellField::FailureOwner, {}),
            blank_cell(model::CellField::Basis, basis_choices(source.words))};
}

}  // namespace

Line basis_choices(const Words& words) {
    return {choice(words.observed), choice(words.assumed)};
}

Table failure_rows(const Source& source, const model::CellSheet& sheet, bool with_one_more) {
    Table table = failure_table(source.words);
    const model::Seam* seam = seam_of(source.view, sheet);
    bool holds_a_new_one = false;
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
        const model::Cell& cell = sheet.cells[i];
        if (cell.kind != model::CellKind::Mode) {
            continue;
        }
        const model::Failure* failure =
            seam != nullptr && cell.failure ? &seam->failures[*cell.failure] : nullptr;
        table.rows.push_back(lines_of({source, sheet, seam, failure, cell, recovery_of(sheet, i)}));
        holds_a_new_one = holds_a_new_one || !(cell.failure || cell.considered);
    }
    if (with_one_more) {
        table.rows.push_back(one_more(source, sheet, holds_a_new_one));
        table.ends_with_spare = true;
    }
    return table;
}

}  // namespace seamark::worksheet
