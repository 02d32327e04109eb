#include "ingest/restore_cells.h"

#include <algorithm>
#include <optional>

#include "ingest/match_failures.h"
#include "ingest/place_leads.h"
#include "ingest/table_places.h"
#include "worksheet/plain_words.h"
#include "worksheet/row_columns.h"
#include "worksheet/written_answer.h"

namespace seamark::ingest {

namespace {

using model::CellAddress;
using model::CellField;
using worksheet::SheetCell;
using worksheet::SheetColumn;
using worksheet::SheetRow;
using worksheet::SheetTable;
using worksheet::SheetText;

PlainWords words_in(std::string_view markdown, worksheet::Stretch stretch) {
    return worksheet::plain_words(stretch.of(markdown));
}

class Restorer {
  public:
    Restorer(FilledSheet& sheet, const PrintedSheet& printed)
        : sheet_(sheet), printed_(printed), places_(sheet.read, printed) {
        for (const SheetCell& cell : sheet.read.cells) {
            if (cell.address) {
                there_.insert(model::to_string(*cell.address));
            }
        }
    }

    void restore() {
        std::vector<std::size_t> line_of(sheet_.read.rows.size(), no_line);
        for (std::size_t i = 0; i < sheet_.read.lines.size(); ++i) {
            if (const auto row = sheet_.read.lines[i].row) {
                line_of[*row] = i;
            }
        }
        for (std::size_t i = 0; i < line_of.size(); ++i) {
            const SheetRow row = sheet_.read.rows[i];
            line_ = line_of[i];
            const bool holds_anchor =
                std::any_of(row.columns.begin(), row.columns.end(),
                            [](const SheetColumn& column) { return !column.cells.empty(); });
            if (holds_anchor) {
                restore_columns(row);
            } else if (line_ != no_line) {
                restore_row(row);
            }
        }
    }

  private:
    const SheetTable& table_of(const SheetRow& row) const { return sheet_.read.tables[row.table]; }

    // ---- cells ----

    void add_cell(const CellAddress& address, worksheet::Stretch answer) {
        answer = worksheet::trimmed(sheet_.markdown, answer);
        there_.insert(model::to_string(address));
        SheetCell cell;
        cell.address = address;
        cell.anchor = {answer.begin, answer.begin};
        cell.answer = answer;
        sheet_.read.cells.push_back(std::move(cell));
    }

    // What the row being read says in the column has become an answer.
    void mark_placed(std::size_t column) {
        if (line_ == no_line) {
            return;
        }
        for (SheetText& text : sheet_.read.lines[line_].texts) {
            text.is_placed = text.is_placed || text.cell_column == column;
        }
    }

    bool is_there(const CellAddress& address) const { return there_.count(model::to_string(address)) > 0; }

    // False where it does not start with what is printed before the answer.
    bool add_behind_lead(const CellAddress& address, const SheetRow& row, std::size_t column) {
        const bool is_new = address.failure && address.failure->is_new;
        const PrintedCell* printed = printed_.find(address);
        const worksheet::Stretch stretch = worksheet::trimmed(sheet_.markdown, row.columns[column].stretch);
        const auto answer =
            printed == nullptr && !is_new ? stretch : answer_in_cell(sheet_, stretch, printed, address);
        if (!answer) {
            return false;
        }
        add_cell(address, *answer);
        mark_placed(column);
        return true;
    }

    // ---- a row that still has anchors ----

    void restore_columns(const SheetRow& row) {
        std::optional<CellAddress> key;
        for (const SheetColumn& column : row.columns) {
            for (const std::size_t cell : column.cells) {
                const auto& address = sheet_.read.cells[cell].address;
                if (address && (!address->failure || (key && failure_name(*key) != failure_name(*address)))) {
                    return;
                }
                key = address ? address : key;
            }
        }
        for (std::size_t i = 0; i < row.columns.size() && key; ++i) {
            const auto field = places_.field_at(table_of(row), i);
            if (row.columns[i].is_unsure || !field) {
                continue;
            }
            key->field = *field;
            if (!row.columns[i].cells.empty()) {
                mend_anchor(row.columns[i], *key);
            } else if (!is_there(*key) && (printed_.find(*key) != nullptr || key->failure->is_new ||
                                           *field != CellField::Mode)) {
                add_behind_lead(*key, row, i);
            }
        }
    }

    // One that cannot be read says by its place what it is.
    void mend_anchor(const SheetColumn& column, const CellAddress& address) {
        SheetCell& cell = sheet_.read.cells[column.cells.front()];
        if (column.cells.size() == 1 && !cell.address && !is_there(address)) {
            cell.address = address;
            there_.insert(model::to_string(address));
        }
    }

    // ---- a row without any ----

    void restore_row(const SheetRow& row) {
        const bool is_unsure = std::any_of(row.columns.begin(), row.columns.end(),
                                           [](const SheetColumn& column) { return column.is_unsure; });
        const auto seam = places_.seam_of(row);
        if (row.columns.empty() || !seam) {
            return;
        }
        if (table_of(row).columns.size() == columns_of_questions) {
            if (is_unsure || !restore_answer(row, *seam)) {
                note_lost(*seam, false);
            }
        } else if (places_.holds_failures(table_of(row))) {
            if (is_unsure || !restore_failure(row, *seam)) {
                note_lost(*seam, true);
            }
        }
    }

    // Addresses that were printed and are not on the sheet.
    std::vector<std::string> lost_of(const std::string& seam, bool of_failures) {
        const auto [known, is_new] = printed_then_.try_emplace(seam);
        const auto cells = printed_.of_seam.find(seam);
        if (is_new && cells != printed_.of_seam.end()) {
            std::copy_if(cells->second.begin(), cells->second.end(), std::back_inserter(known->second),
                         [this](const PrintedCell* cell) {
                             return was_printed(sheet_, cell->address, cell->answer.of(printed_.markdown));
                         });
        }
        std::vector<std::string> lost;
        for (const PrintedCell* cell : known->second) {
            std::string name = model::to_string(cell->address);
            if (cell->address.failure.has_value() == of_failures && there_.count(name) == 0) {
                lost.push_back(std::move(name));
            }
        }
        return lost;
    }

    void note_lost(const std::string& seam, bool of_failures) {
        sheet_.lost[line_] = lost_of(seam, of_failures);
    }

    // By the words that head it.
    bool restore_answer(const SheetRow& row, const std::string& seam) {
        const PlainWords head = words_in(sheet_.markdown, row.columns.front().stretch);
        for (const std::string& name : lost_of(seam, false)) {
            const PrintedCell& cell = printed_.cells.at(name);
            if (cell.head == head && row.columns.size() == columns_of_questions) {
                return add_behind_lead(cell.address, row, 1);
            }
        }
        return false;
    }

    // What is printed in the row's first cell: before the answer and, where that is nothing, the answer
    // itself.
    bool is_row_of(const SheetRow& row, const PrintedCell& mode) const {
        const worksheet::Stretch first = worksheet::trimmed(sheet_.markdown, row.columns.front().stretch);
        if (!mode.lead.empty()) {
            const auto answer = answer_in_cell(sheet_, first, &mode, mode.address);
            return answer && answer->begin > first.begin && starts_with_own_label(first, mode);
        }
        const PlainWords answer = words_in(printed_.markdown, mode.answer);
        return !answer.empty() && words_in(sheet_.markdown, first) == answer;
    }

    // Severities are no row's own: what heads it first is its kind or nothing.
    bool starts_with_own_label(worksheet::Stretch first, const PrintedCell& mode) const {
        const std::string_view text = first.of(sheet_.markdown);
        const PlainWords line = worksheet::plain_words(text.substr(0, text.find("<br>")));
        return mode.lead_lines.count(line) > 0 || behind_words(sheet_.markdown, first, mode.lead).has_value();
    }

    bool restore_failure(const SheetRow& row, const std::string& seam) {
        std::vector<const PrintedCell*> rows;  // their modes: rows of which no anchor is left
        bool has_lost_failure = false;
        for (const std::string& name : lost_of(seam, true)) {
            const PrintedCell& cell = printed_.cells.at(name);
            if (cell.address.field == CellField::Mode && is_lost_whole(cell)) {
                has_lost_failure = has_lost_failure || !cell.address.failure->is_new;
                if (is_row_of(row, cell)) {
                    rows.push_back(&cell);
                }
            }
        }
        if (rows.size() == 1) {
            return add_row(row, rows.front()->address);
        }
        if (!rows.empty() || has_lost_failure) {
            return false;
        }
        return add_new_failure(row, seam);
    }

    bool is_lost_whole(const PrintedCell& cell) const {
        const auto& row = printed_.addresses[cell.row];
        return std::none_of(row.begin(), row.end(),
                            [this](const std::string& name) { return there_.count(name) > 0; });
    }

    bool add_row(const SheetRow& row, CellAddress address) {
        bool is_whole = true;
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            if (const auto field = places_.field_at(table_of(row), i)) {
                address.field = *field;
                is_whole = add_behind_lead(address, row, i) && is_whole;
            }
        }
        return is_whole;
    }

    bool add_new_failure(const SheetRow& row, const std::string& seam) {
        CellAddress address{seam, model::FailureKey{{}, 1, true}, CellField::Mode};
        std::uint32_t& next = next_new_[seam];
        do {
            address.failure->ordinal = ++next;
        } while (is_row_taken(address));
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            const auto field = places_.field_at(table_of(row), i);
            const worksheet::Stretch stretch = worksheet::trimmed(sheet_.markdown, row.columns[i].stretch);
            if (field && !worksheet::read_answer(stretch.of(sheet_.markdown)).empty()) {
                address.field = *field;
                add_cell(address,
                         *field == CellField::Mode ? behind_one_more(sheet_.markdown, stretch) : stretch);
                mark_placed(i);
            }
        }
        return true;
    }

    // Rows that were printed blank and are gone give their number to what stands in their place.
    bool is_row_taken(CellAddress address) const {
        return std::any_of(worksheet::printed_columns(columns_of_failures).begin(),
                           worksheet::printed_columns(columns_of_failures).end(), [&](const auto& column) {
                               address.field = column.first;
                               return is_there(address);
                           });
    }

    static constexpr std::size_t no_line = static_cast<std::size_t>(-1);

    FilledSheet& sheet_;
    const PrintedSheet& printed_;
    TablePlaces places_;
    std::size_t line_ = no_line;  // of the row being read; a row may say nothing outside of answers
    std::set<std::string> there_;
    std::map<std::string, std::vector<const PrintedCell*>> printed_then_;  // of a seam, on this sheet
    std::map<std::string, std::uint32_t> next_new_;  // the last ordinal that a seam's new failure got
};

}  // namespace

void restore_cells(FilledSheet& sheet, const PrintedSheet& printed) {
    Restorer(sheet, printed).restore();
}

}  // namespace seamark::ingest
