#include "checks/unbounded.h"

#include <algorithm>

#include "model/components.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

bool is_machine(const Model& model, StepId step) {
    const std::optional<Role> role = role_of(model, step);
    return role == Role::Agent || role == Role::System;
}

bool has_attempts(const Model& model, SeamId seam) {
    return model.seams[seam].attempts.has_value();
}

// A recovery arrow that only such seams add is followed no more often than their own.
bool is_bounded_recovery(const Context& context, const Arrow& arrow) {
    return !arrow.in_flow && !is_added_by_otherwise(context, arrow) &&
           std::all_of(arrow.added_by.begin(), arrow.added_by.end(),
                       [&](SeamId seam) { return has_attempts(context.model, seam); });
}

bool is_kept(const Context& context, const Arrow& arrow) {
    if (!is_machine(context.model, arrow.from) || !is_machine(context.model, arrow.to) ||
        is_bounded_recovery(context, arrow)) {
        return false;
    }
    if (!arrow.crossing) {
        return true;
    }
    const Crossing& crossing = context.graph.crossings[*arrow.crossing];
    return crossing.answer_of || (crossing.seam && !has_attempts(context.model, *crossing.seam));
}

}  // namespace

bool is_added_by_otherwise(const Context& context, const Arrow& arrow) {
    return std::any_of(arrow.added_by.begin(), arrow.added_by.end(), [&](SeamId id) {
        const std::optional<Attempts>& attempts = context.model.seams[id].attempts;
        return attempts && attempts->otherwise.step == arrow.to;
    });
}

UnboundedGraph find_unbounded(const Context& context) {
    UnboundedGraph unbounded;
    for (const Arrow& arrow : context.graph.arrows) {
        unbounded.kept.push_back(is_kept(context, arrow));
    }
    unbounded.component = find_components(context.graph, unbounded.kept);
    return unbounded;
}

}  // namespace seamark::checks
