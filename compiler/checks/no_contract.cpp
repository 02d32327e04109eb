// SM312: a handoff from an agent under no contract. Once for a kind of handoff, at its first seam.
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

struct Handoff {
    SeamId seam;
    Role to;
};

// From agents, but to the customer; in the order in which the seams are written.
std::vector<Handoff> handoffs_of_agents(const Context& context) {
    std::vector<Handoff> handoffs;
    for (const CellSheet& sheet : context.cells) {
        const Crossing& crossing = context.graph.crossings[sheet.crossing];
        const Arrow& arrow = context.graph.arrows[crossing.arrow];
        const Role to = *role_of(context.model, arrow.to);
        if (crossing.seam && role_of(context.model, arrow.from) == Role::Agent && to != Role::Customer) {
            handoffs.push_back({*crossing.seam, to});
        }
    }
    std::sort(handoffs.begin(), handoffs.end(),
              [](const Handoff& a, const Handoff& b) { return a.seam < b.seam; });
    return handoffs;
}

}  // namespace

void no_contract(const Context& context, diag::Sink& sink) {
    std::set<Role> reported;
    for (const Handoff& handoff : handoffs_of_agents(context)) {
        if (!contracts_for(context.model, Role::Agent, handoff.to).empty() ||
            !reported.insert(handoff.to).second) {
            continue;
        }
        const Seam& seam = context.model.seams[handoff.seam];
        const std::string_view to = to_string(handoff.to);
        diag::Finding finding{diag::Code::no_contract, seam.header, {}, "no contract", {}, {}, {}, {}};
        finding.message = fmt::format(
            "no contract is in scope for a handoff from agent to {0}; import `std.handoff`, or "
            "declare a `contract … for agent -> {0}`",
            to);
        finding.about = about(context.model, {"agent", to});
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
