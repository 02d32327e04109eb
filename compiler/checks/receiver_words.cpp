#include "checks/receiver_words.h"

namespace seamark::checks {

using namespace seamark::model;

namespace {

// The nearest wins: the seam's, the receiving actor's, its lane's.
bool enforces_schema(const Model& model, const Crossing& crossing, StepId receiver) {
    const Actor& actor = model.actors[*model.steps[receiver].actor];
    const bool of_seam = crossing.seam && model.seams[*crossing.seam].accepts;
    return of_seam || actor.accepts || model.lanes[actor.lane].accepts;
}

}  // namespace

bool is_named_by_receiver(const Context& context, const Crossing& crossing, const Cargo& item) {
    // Schemas are not read yet: what any schema might name counts as named, so that nothing of use is
    // reported as useless.
    static_cast<void>(item);
    return enforces_schema(context.model, crossing, context.graph.arrows[crossing.arrow].to);
}

}  // namespace seamark::checks
