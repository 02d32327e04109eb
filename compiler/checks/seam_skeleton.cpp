#include "checks/seam_skeleton.h"

#include <fmt/format.h>

#include "checks/cargo_proposal.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::string render_cargo(const Model& model, const std::vector<ProposedCargo>& cargo) {
    std::string list;
    for (const ProposedCargo& item : cargo) {
        list.append(list.empty() ? "" : ", ")
            .append(model.states[item.state].name.text)
            .append(item.optional ? "?" : "");
    }
    return list.empty() ? "?" : list;
}

std::string render_failure(const Model& model, const Cell& mode) {
    const std::string kind =
        mode.considered ? std::string(model.failure_kinds[*mode.considered].name.text) + " " : std::string();
    return fmt::format("  failure {}? {{\n    recovery ?\n    signal   ?\n  }}\n", kind);
}

// Language.md's order: what crosses, who owns it, when it has landed, how it fails.
constexpr CellKind clause_order[] = {CellKind::Carries, CellKind::Owner, CellKind::Landed, CellKind::Mode};

std::string render_clause(const Context& context, const Arrow& arrow, const Cell& cell) {
    switch (cell.kind) {
        case CellKind::Carries:
            return fmt::format("  carries {}\n", render_cargo(context.model, propose_cargo(context, arrow)));
        case CellKind::Owner:
            return "  owner ?\n";
        case CellKind::Landed:
            return "  landed ?\n";
        case CellKind::Mode:
            return render_failure(context.model, cell);
        case CellKind::Recovery:
            return {};  // stands in its failure
    }
    return {};
}

}  // namespace

std::string render_skeleton(const Context& context, const CellSheet& sheet) {
    const Arrow& arrow = context.graph.arrows[context.graph.crossings[sheet.crossing].arrow];
    std::string text = fmt::format("seam {} {{\n", arrow_words(context.model, arrow.from, arrow.to));
    for (const CellKind kind : clause_order) {
        for (const Cell& cell : sheet.cells) {
            if (cell.kind == kind) {
                text += render_clause(context, arrow, cell);
            }
        }
    }
    return text + "}";
}

}  // namespace seamark::checks
