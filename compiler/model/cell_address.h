// How a cell is named outside of the blueprint, so that an answer finds its way back.
//
//     address := identity " " cell                            identity: `<blueprint>.<from>.<to>`
//              | blueprint " owner"                            the journey's owner
//     cell    := "carries" | "landed" | "owner"
//              | "failure[" failure "] " ( "mode" | "recovery" | "signal" | "owner" | "basis" )
//     failure := kind                                         the seam's first failure of that kind, written
//     or to be
//              | ordinal                                      the seam's failure in the order of the text,
//              from 1 | "+" ordinal                                  one that is to be written, from 1
//     anchor  := "<!-- seamark: " address " -->"
//
// A failure is called by its kind where it is the first of it, by its ordinal otherwise, so that a failure
// written behind the others renames none. No address has two spellings, and no two cells of a blueprint have
// one address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/cells.h"
#include "model/graph.h"
#include "model/model.h"

namespace seamark::model {

enum class CellField { Carries, Landed, Owner, Mode, Recovery, Signal, FailureOwner, Basis, JourneyOwner };

// A kind's name or, where that is empty, an ordinal from 1.
struct FailureKey {
    std::string kind;
    std::uint32_t ordinal = 0;
    bool is_new = false;  // with an ordinal: not written yet
};

struct CellAddress {
    std::string seam;                   // its identity; of the journey's owner the blueprint's name
    std::optional<FailureKey> failure;  // of the fields from `Mode` to `Basis`
    CellField field = CellField::Carries;
};

FailureKey failure_key(const Seam& seam, std::uint32_t failure);

// `cell` stands on `sheet`.
CellAddress address_of(const Model& model, const Graph& graph, const CellSheet& sheet, const Cell& cell);

CellAddress journey_owner_address(const Model& model);

// The identity of the seam that the crossing has or lacks.
std::string seam_identity(const Model& model, const Graph& graph, const CellSheet& sheet);

std::string to_string(const CellAddress& address);
std::optional<CellAddress> parse_cell_address(std::string_view text);

// The comment that is not seen on a rendered page.
std::string to_anchor(const CellAddress& address);
std::optional<CellAddress> parse_anchor(std::string_view comment);

}  // namespace seamark::model
