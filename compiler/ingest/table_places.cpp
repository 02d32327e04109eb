#include "ingest/table_places.h"

#include <algorithm>

#include "worksheet/plain_words.h"
#include "worksheet/row_columns.h"

namespace seamark::ingest {

using model::CellField;
using worksheet::SheetColumn;
using worksheet::SheetRow;
using worksheet::SheetTable;

TablePlaces::TablePlaces(const worksheet::ReadSheet& sheet, const PrintedSheet& printed)
    : sheet_(sheet), printed_(printed) {
    std::vector<PlainWords> headings;
    for (const SheetTable& table : printed.read.tables) {
        headings.push_back(worksheet::plain_words(table.heading));
    }
    for (const auto& [address, cell] : printed.cells) {
        seams_of_heading_[headings[printed.read.rows[cell.row].table]].insert(cell.address.seam);
    }
    for (const SheetRow& row : sheet.rows) {
        for (const SheetColumn& column : row.columns) {
            for (const std::size_t cell : column.cells) {
                if (const auto& address = sheet_.cells[cell].address) {
                    seams_of_table_[row.table].insert(address->seam);
                    seams_of_section_[sheet_.tables[row.table].section].insert(address->seam);
                }
            }
        }
    }
}

std::optional<std::string> TablePlaces::seam_of(const SheetRow& row) const {
    const SheetTable& table = sheet_.tables[row.table];
    std::set<std::string> seams;
    if (const auto found = seams_of_table_.find(row.table); found != seams_of_table_.end()) {
        seams = found->second;
    } else if (const auto around = seams_of_section_.find(table.section); around != seams_of_section_.end()) {
        seams = around->second;
    } else {
        const auto card = seams_of_heading_.find(worksheet::plain_words(table.heading));
        seams = card == seams_of_heading_.end() ? std::set<std::string>{} : card->second;
    }
    return seams.size() == 1 ? std::optional(*seams.begin()) : std::nullopt;
}

std::optional<CellField> TablePlaces::field_at(const SheetTable& table, std::size_t column) const {
    const auto& columns =
        table.column_of.empty() ? worksheet::printed_columns(table.columns.size()) : table.column_of;
    for (const auto& [field, at] : columns) {
        if (at == column && table.columns.size() != columns_of_questions) {
            return field;
        }
    }
    return std::nullopt;
}

bool TablePlaces::holds_failures(const SheetTable& table) const {
    if (!table.column_of.empty()) {
        return table.columns.size() >= columns_of_failures && table.column_of.count(CellField::Mode) > 0;
    }
    return std::any_of(
        printed_.read.tables.begin(), printed_.read.tables.end(), [&table](const SheetTable& printed) {
            return printed.column_of.count(CellField::Mode) > 0 && printed.columns == table.columns;
        });
}

}  // namespace seamark::ingest
