#include "ingest/existing.h"

#include <algorithm>

namespace seamark::ingest {

namespace {

using model::CellField;
using model::CellState;

Existing existing(const model::Answer& answer) {
    return {state_of(answer), std::string(answer.text.value)};
}

Existing existing(const std::optional<model::Answer>& answer) {
    return answer ? existing(*answer) : Existing{};
}

Existing existing(const std::optional<model::Basis>& basis) {
    if (!basis) {
        return {};
    }
    return {CellState::Answered,
            basis->observed ? "observed: " + std::string(basis->source->value) : "assumed"};
}

Existing existing_cargo(const model::Seam& seam) {
    Existing cargo;
    for (const model::Cargo& item : seam.carries) {
        cargo.text.append(cargo.text.empty() ? "" : ", ")
            .append(item.name.text)
            .append(item.optional ? "?" : "");
    }
    cargo.state = seam.carries_unanswered ? CellState::Unanswered
                                          : (seam.carries.empty() ? CellState::Missing : CellState::Answered);
    return cargo;
}

}  // namespace

CellState state_of(const model::Answer& answer) {
    if (answer.is_unanswered) {
        return CellState::Unanswered;
    }
    return model::is_filler(answer.text.value) ? CellState::SaysNothing : CellState::Answered;
}

Existing existing_answer(const model::Failure& failure, CellField field) {
    switch (field) {
        case CellField::Mode:
            return existing(failure.mode);
        case CellField::Recovery:
            return failure.recovery ? existing(failure.recovery->action) : Existing{};
        case CellField::Signal:
            return existing(failure.signal);
        case CellField::FailureOwner:
            return existing(failure.owner);
        case CellField::Basis:
            return existing(failure.basis);
        case CellField::Carries:
        case CellField::Landed:
        case CellField::Owner:
        case CellField::JourneyOwner:
            break;
    }
    return {};
}

Existing existing_answer(const model::Seam& seam, CellField field) {
    switch (field) {
        case CellField::Carries:
            return existing_cargo(seam);
        case CellField::Landed:
            return seam.landed ? existing(seam.landed->when) : Existing{};
        case CellField::Owner:
            return existing(seam.owner);
        case CellField::Mode:
        case CellField::Recovery:
        case CellField::Signal:
        case CellField::FailureOwner:
        case CellField::Basis:
        case CellField::JourneyOwner:
            break;
    }
    return {};
}

Existing existing_journey_owner(const model::Model& model) {
    return existing(model.owner);
}

Existing existing_answer(const emit::View& view, const SeamTarget& seam, std::uint32_t failure,
                         CellField field) {
    Existing there = existing_answer(view.model.seams[*seam.seam].failures[failure], field);
    if (field != CellField::Recovery || seam.sheet == nullptr) {
        return there;
    }
    const auto& cells = seam.sheet->cells;
    const auto cell = std::find_if(cells.begin(), cells.end(), [failure](const model::Cell& candidate) {
        return candidate.kind == model::CellKind::Recovery && candidate.failure == failure;
    });
    there.state = cell == cells.end() ? there.state : cell->state;
    return there;
}

}  // namespace seamark::ingest
