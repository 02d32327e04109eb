// SM411: whether a payload fits its receiver's schema is undecided. Not of a state that SM409 is about.
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "checks/check.h"
#include "checks/naming.h"
#include "checks/receiver_fit.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::string state_of(const schema::Cause& cause) {
    return cause.data.empty() ? cause.missing : cause.data.front();
}

void tell(const Context& context, const ReceiverFit& fit, const schema::Cause& cause, diag::Sink& sink) {
    const Cargo* cargo = find_cargo(fit.seam, state_of(cause));
    const source::Span place = cargo == nullptr ? carries_word(fit.seam) : cargo->name.span;
    diag::Finding finding{diag::Code::undecided_schema, place, {}, "perhaps refused", {}, {}, {}};
    finding.message = fmt::format(
        "whether every {} fits the receiver's schema is undecided: `{}` at `{}` was not compared; hold the "
        "two to "
        "each other by hand",
        cargo == nullptr ? "payload" : fmt::format("`{}`", cargo->name.text), cause.keyword,
        schema_place(fit, cause));
    finding.notes.push_back({"the receiver's schema is named here", fit.receiver.place});
    finding.about = about(context.model, fit.seam, {state_of(cause), cause.keyword, cause.schema});
    sink.report(std::move(finding));
}

}  // namespace

void undecided_schema(const Context& context, diag::Sink& sink) {
    for (const ReceiverFit& fit : compare_with_receivers(context)) {
        std::set<std::string> told;
        for (const schema::Misfit& misfit : fit.comparison.misfits) {
            told.insert(state_of(misfit.cause));
            told.insert("");
        }
        for (const schema::Cause& cause : fit.comparison.undecided) {
            if (told.insert(state_of(cause)).second) {
                tell(context, fit, cause, sink);
            }
        }
    }
}

}  // namespace seamark::checks
