// SM309: a seam between two steps of one actor, whether an arrow is drawn there or not.
#include <fmt/format.h>

#include "checks/check.h"
#include "checks/naming.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::optional<ActorId> shared_actor(const Model& model, const Seam& seam) {
    if (!seam.from.step || !seam.to.step) {
        return std::nullopt;
    }
    const std::optional<ActorId> from = model.steps[*seam.from.step].actor;
    return from == model.steps[*seam.to.step].actor ? from : std::nullopt;
}

}  // namespace

void seam_inside_actor(const Context& context, diag::Sink& sink) {
    const Model& model = context.model;
    for (const Seam& seam : model.seams) {
        const std::optional<ActorId> actor = shared_actor(model, seam);
        if (!actor) {
            continue;
        }
        diag::Finding finding{diag::Code::seam_inside_actor, seam.header, {}, "one actor", {}, {}, {}};
        finding.message = fmt::format(
            "`{}` stays with `{}`: a seam stands between two actors, an arrow inside one is plain flow",
            arrow_words(seam), model.actors[*actor].name.text);
        finding.about = about(model, seam);
        sink.report(std::move(finding));
    }
}

}  // namespace seamark::checks
