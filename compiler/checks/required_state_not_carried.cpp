// SM310: a state that a contract requires is not carried, or only as optional. At `carries`. A seam that owes
// its cargo is SM302 and not also this.
#include <algorithm>
#include <fmt/format.h>

#include "checks/breaches.h"
#include "checks/carry_fix.h"
#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

source::Span required_at(const Contract& contract, StateId state) {
    const auto required = std::find_if(contract.required.begin(), contract.required.end(),
                                       [&](const Contract::Required& item) { return item.state == state; });
    return required->name.span;
}

diag::Finding tell(const Context& context, const Breach& breach) {
    const Model& model = context.model;
    const Seam& seam = model.seams[*context.graph.crossings[breach.crossing].seam];
    const Contract& contract = model.contracts[breach.contract];
    const std::string_view state = model.states[breach.state].name.text;
    diag::Finding finding{
        diag::Code::required_state_not_carried, *seam.carries_clause, {}, {}, {}, {}, {}, {}};
    finding.message =
        breach.is_optional
            ? fmt::format(
                  "`{}` carries `{}` as optional; contract `{}` requires it on every {} to {} handoff",
                  arrow_words(seam), state, contract.name.text, to_string(contract.from),
                  to_string(contract.to))
            : fmt::format("`{}` does not carry `{}`; contract `{}` requires it on every {} to {} handoff",
                          arrow_words(seam), state, contract.name.text, to_string(contract.from),
                          to_string(contract.to));
    finding.label = fmt::format("{} `{}`", breach.is_optional ? "optional" : "without", state);
    finding.notes.push_back({fmt::format("contract `{}` requires it here", contract.name.text),
                             required_at(contract, breach.state)});
    finding.fix = carry_over(context, breach.state, {breach.crossing});
    finding.about = about(model, seam, {state});
    return finding;
}

}  // namespace

void required_state_not_carried(const Context& context, diag::Sink& sink) {
    for (const Breach& breach : find_breaches(context)) {
        sink.report(tell(context, breach));
    }
}

}  // namespace seamark::checks
