// SM202: no flow `happy`, or none of its chains ends at a customer's step.
#include <algorithm>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool ends_with_customer(const Model& model, const Flow::Chain& chain) {
    const std::optional<StepId> last = chain.steps.back().step;
    return last && role_of(model, *last) == Role::Customer;
}

diag::Finding no_flow(const Model& model) {
    diag::Finding finding{diag::Code::no_happy_end, model.name.span, {}, "no flow `happy`", {}, {}, {}};
    finding.message = fmt::format(
        "`{}` has no flow `happy`: draw the path on which all goes well, to the customer's last step",
        model.name.text);
    finding.about = about(model, {"happy"});
    return finding;
}

diag::Finding no_end(const Model& model, const Flow& flow) {
    diag::Finding finding{
        diag::Code::no_happy_end, flow.name.span, {}, "never reaches the customer", {}, {}, {}};
    finding.message =
        "no chain of `happy` ends at a customer's step: let one lead to what the customer gets in the end";
    finding.about = about(model, {"happy"});
    return finding;
}

}  // namespace

void no_happy_end(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    if (model.is_library) {
        return;
    }
    const std::optional<FlowId> happy = find_flow(model, "happy");
    if (!happy) {
        sink.report(no_flow(model));
        return;
    }
    const Flow& flow = model.flows[*happy];
    const bool ends_well = std::any_of(flow.chains.begin(), flow.chains.end(), [&](const Flow::Chain& chain) {
        return ends_with_customer(model, chain);
    });
    if (!ends_well) {
        sink.report(no_end(model, flow));
    }
}

}  // namespace seamark::checks
