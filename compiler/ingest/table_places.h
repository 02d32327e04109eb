// Whose tables the sheet has, and which of their columns is what.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "ingest/printed_sheet.h"

namespace seamark::ingest {

inline constexpr std::size_t columns_of_failures = 5;
inline constexpr std::size_t columns_of_questions = 2;

// Both sheets outlive it.
class TablePlaces {
  public:
    TablePlaces(const worksheet::ReadSheet& sheet, const PrintedSheet& printed);

    // By the anchors of the table, else of the card, else by the card's printed heading.
    std::optional<std::string> seam_of(const worksheet::SheetRow& row) const;

    // Of a table of failures.
    std::optional<model::CellField> field_at(const worksheet::SheetTable& table, std::size_t column) const;

    // By the table's anchors, else by what its head says.
    bool holds_failures(const worksheet::SheetTable& table) const;

  private:
    const worksheet::ReadSheet& sheet_;
    const PrintedSheet& printed_;
    std::map<std::size_t, std::set<std::string>> seams_of_table_;
    std::map<std::size_t, std::set<std::string>> seams_of_section_;
    std::map<PlainWords, std::set<std::string>> seams_of_heading_;  // as it would be printed now
};

}  // namespace seamark::ingest
