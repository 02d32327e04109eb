// How much a failure of the blueprint is what a row of the sheet says.
#pragma once

#include <array>
#include <optional>

#include "emit/view.h"
#include "ingest/match_failures.h"

namespace seamark::ingest {

inline constexpr std::array<model::CellField, 5> failure_fields = {
    model::CellField::Mode, model::CellField::Recovery, model::CellField::Signal,
    model::CellField::FailureOwner, model::CellField::Basis};

// A row of the sheet, printed or to be written.
struct Row {
    model::CellAddress address;  // of its mode
    Answers answers;
};

const Answer* find_answer(const Answers& answers, model::CellField field);

// Of a row that was printed; the greater the more alike. Nothing where the failure is none that the row could
// be about.
std::optional<int> printed_likeness(const emit::View& view, const FilledSheet& sheet,
                                    const SeamTarget& target, const Row& row, std::uint32_t failure);

// Whether a row of which the sheet says nothing any more was printed of this failure. Several of its cells
// say so: of a large sheet the mark of one alone may be another cell's.
bool is_lost_row(const emit::View& view, const FilledSheet& sheet, const SeamTarget& target, const Row& row,
                 std::uint32_t failure);

// Of a row that was blank, from what an earlier reading of it would have left behind; 0 where it did not
// write this failure. `was_printed`: the failure is another row's.
int added_likeness(const model::Failure& failure, const Row& row, bool was_printed);

}  // namespace seamark::ingest
