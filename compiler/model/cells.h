// The cells of a blueprint: what each seam must answer (language.md, "Cells"; semantics.md, "Cells").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/graph.h"
#include "model/model.h"

namespace seamark::model {

enum class CellKind { Carries, Mode, Recovery, Landed, Owner };

enum class CellState {
    Answered,
    Missing,      // not written
    Unanswered,   // `?`
    SaysNothing,  // blank, filler, or a recovery that repeats its failure or is pasted for three kinds
};

struct Cell {
    CellKind kind = CellKind::Carries;
    CellState state = CellState::Missing;
    std::optional<std::uint32_t>
        failure;  // Mode, Recovery: index into Seam::failures, where the clause is written
    std::optional<KindId>
        considered;  // Mode, Recovery: of a kind that a contract considers and no clause mentions

    bool is_open() const { return state != CellState::Answered; }
};

enum class SeamState { Answered, Partly, Unanswered };

// The cells of one crossing that needs a seam.
struct CellSheet {
    std::uint32_t crossing = 0;  // index into Graph::crossings
    std::vector<Cell>
        cells;  // in the order of CellKind as a reader meets them: carries, failures, landed, owner

    std::size_t open() const;
    SeamState state() const;
};

// One sheet a crossing that needs a seam, in the order of their numbers.
std::vector<CellSheet> build_cells(const Model& model, const Graph& graph);

// Contracts in scope whose roles are those of the crossing, in the order of declaration.
std::vector<ContractId> contracts_for(const Model& model, Role from, Role to);

// Blank, or one of the filler words (docs/language.md lists them), whatever the case and punctuation.
bool is_filler(std::string_view text);

// Both texts alike but for case, punctuation and white space.
bool says_the_same(std::string_view a, std::string_view b);

// Whether the recovery's text is the failure's own, or its kind's name or title.
bool repeats_failure(const Model& model, const Failure& failure);

// The recoveries that are one sentence pasted for failures of three kinds or more in the root file, as
// written.
struct PastedRecovery {
    SeamId seam;
    std::uint32_t failure = 0;
};
std::vector<std::vector<PastedRecovery>> find_pasted_recoveries(const Model& model);

}  // namespace seamark::model
