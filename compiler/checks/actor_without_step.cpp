// SM106: a lane or actor without a step. Of a lane whose actors all lack one, the lane alone is reported.
#include <algorithm>
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::vector<bool> actors_with_steps(const Model& model) {
    std::vector<bool> acts(model.actors.size(), false);
    for (const Step& step : model.steps) {
        if (step.actor) {
            acts[step.actor->index] = true;
        }
    }
    return acts;
}

diag::Finding idle(const Model& model, std::string_view what, const Name& name) {
    diag::Finding finding{diag::Code::actor_without_step, name.span, {}, "no step here", {}, {}, {}};
    finding.message =
        fmt::format("{} `{}` has no step: give it one, or take it out of the picture", what, name.text);
    finding.about = about(model, {what, name.text});
    return finding;
}

}  // namespace

void actor_without_step(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    const std::vector<bool> acts = actors_with_steps(model);
    const auto is_idle = [&](ActorId actor) { return !acts[actor.index]; };
    for (const Lane& lane : model.lanes) {
        if (std::all_of(lane.actors.begin(), lane.actors.end(), is_idle)) {
            sink.report(idle(model, "lane", lane.name));
            continue;
        }
        for (const ActorId actor : lane.actors) {
            if (is_idle(actor)) {
                sink.report(idle(model, "actor", model.actors[actor].name));
            }
        }
    }
}

}  // namespace seamark::checks
