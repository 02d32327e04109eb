#include "checks/transfers.h"

#include <fmt/format.h>
#include <set>

#include "checks/naming.h"
#include "model/delivery.h"

namespace seamark::checks {

using namespace seamark::model;

std::vector<Transfer> find_transfers(const Context& context) {
    const Model& model = context.model;
    std::vector<Transfer> transfers;
    std::set<SeamId> answered;
    for (const Crossing& crossing : context.graph.crossings) {
        // Several arrows may be the answer of one call.
        if (crossing.answer_of && !answered.insert(*crossing.answer_of).second) {
            continue;
        }
        const StepId to = context.graph.arrows[crossing.arrow].to;
        for (const Cargo& item : cargo_of(model, crossing)) {
            const Seam& seam = model.seams[crossing.answer_of ? *crossing.answer_of : *crossing.seam];
            transfers.push_back({seam, crossing.answer_of.has_value(), item, *model.steps[to].actor});
        }
    }
    return transfers;
}

diag::Finding exposure(const Context& context, diag::Code code, const Transfer& transfer,
                       std::string_view label, std::string_view rest) {
    diag::Finding finding{code, transfer.item.name.span, {}, std::string(label), {}, {}, {}, {}};
    finding.message = fmt::format("`{}` {} `{}`{}", arrow_words(transfer.seam),
                                  transfer.is_answer ? "answers" : "carries", transfer.item.name.text, rest);
    const State& state = context.model.states[*transfer.item.state];
    finding.notes.push_back({fmt::format("`{}` is declared here", state.name.text), state.name.span});
    finding.about = about(context.model, transfer.seam, {transfer.item.name.text});
    return finding;
}

}  // namespace seamark::checks
