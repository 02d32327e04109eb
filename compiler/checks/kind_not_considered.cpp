// SM311: a failure kind that a contract makes the seam consider is not mentioned. At the header, once a kind.
// A seam without any failure is SM303 and not also this.
#include <algorithm>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// The first contract in scope of the crossing that considers the kind.
const Contract& considering(const Model& model, const Arrow& arrow, KindId kind) {
    const std::vector<ContractId> contracts =
        contracts_for(model, *role_of(model, arrow.from), *role_of(model, arrow.to));
    const auto found = std::find_if(contracts.begin(), contracts.end(), [&](ContractId id) {
        const auto& considered = model.contracts[id].considered;
        return std::any_of(considered.begin(), considered.end(),
                           [&](const Contract::Considered& item) { return item.kind == kind; });
    });
    return model.contracts[*found];
}

diag::Finding tell(const Context& context, const Arrow& arrow, const Seam& seam, KindId kind) {
    const Model& model = context.model;
    const Contract& contract = considering(model, arrow, kind);
    const FailureKind& failure = model.failure_kinds[kind];
    diag::Finding finding{diag::Code::kind_not_considered, seam.header, {}, {}, {}, {}, {}, {}};
    finding.message = fmt::format(
        "`{}` does not say what happens on `{}`; contract `{}` makes every {} to {} handoff consider it",
        arrow_words(seam), failure.name.text, contract.name.text, to_string(contract.from),
        to_string(contract.to));
    finding.label = fmt::format("no `failure {}`", failure.name.text);
    finding.notes.push_back(
        {fmt::format("`{}`: {}", failure.name.text, failure.title.value), failure.name.span});
    finding.about = about(model, seam, {failure.name.text});
    return finding;
}

}  // namespace

void kind_not_considered(const Context& context, diag::Sink& sink) {
    for (const CellSheet& sheet : context.cells) {
        const Crossing& crossing = context.graph.crossings[sheet.crossing];
        if (!crossing.seam || context.model.seams[*crossing.seam].failures.empty()) {
            continue;
        }
        for (const Cell& cell : sheet.cells) {
            if (cell.considered && cell.kind == CellKind::Mode) {
                sink.report(tell(context, context.graph.arrows[crossing.arrow],
                                 context.model.seams[*crossing.seam], *cell.considered));
            }
        }
    }
}

}  // namespace seamark::checks
