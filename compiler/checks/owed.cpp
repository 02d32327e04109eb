#include "checks/owed.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool is_of_failure(const Cell& cell) {
    return cell.kind == CellKind::Mode || cell.kind == CellKind::Recovery;
}

}  // namespace

Owed find_owed(const Context& context) {
    Owed owed;
    owed.seam_from.resize(context.model.steps.size(), false);
    owed.arrow_from.resize(context.model.steps.size(), false);
    for (const CellSheet& sheet : context.cells) {
        const Crossing& crossing = context.graph.crossings[sheet.crossing];
        const StepId from = context.graph.arrows[crossing.arrow].from;
        if (!crossing.seam) {
            owed.seam = true;
            owed.seam_from[from.index] = true;
        }
        for (const Cell& cell : sheet.cells) {
            if (cell.is_open() && cell.kind == CellKind::Carries) {
                owed.cargo = true;
            } else if (cell.is_open() && is_of_failure(cell)) {
                owed.failure = true;
                owed.arrow_from[from.index] = true;
            }
        }
    }
    return owed;
}

}  // namespace seamark::checks
