// Which clause of the language a cell's answer is, and where it stands among the others.
#pragma once

#include <array>
#include <string_view>

#include "model/cell_address.h"

namespace seamark::ingest {

struct FieldClause {
    model::CellField field;
    int rank;
    std::string_view word;
};

// Ranks of all clauses of a seam, in the order in which language.md has them.
enum SeamRank {
    rank_carries,
    rank_answers,
    rank_over,
    rank_channel,
    rank_owner,
    rank_accepts,
    rank_landed,
    rank_attempts,
    rank_failure,
    rank_waive
};

// And of a failure.
enum FailureRank { rank_recovery, rank_signal, rank_failure_owner, rank_ratings, rank_basis };

inline constexpr std::array<FieldClause, 3> seam_clauses = {{
    {model::CellField::Carries, rank_carries, "carries"},
    {model::CellField::Owner, rank_owner, "owner"},
    {model::CellField::Landed, rank_landed, "landed"},
}};

inline constexpr std::array<FieldClause, 4> failure_clauses = {{
    {model::CellField::Recovery, rank_recovery, "recovery"},
    {model::CellField::Signal, rank_signal, "signal"},
    {model::CellField::FailureOwner, rank_failure_owner, "owner"},
    {model::CellField::Basis, rank_basis, "basis"},
}};

}  // namespace seamark::ingest
