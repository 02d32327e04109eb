#include "schema/receivers.h"

#include <algorithm>

namespace seamark::schema {

using namespace seamark::model;

namespace {

std::optional<Accepts> nearest(const Model& model, const std::optional<Accepts>& of_seam, StepId step) {
    const std::optional<ActorId> actor_id = model.steps[step].actor;
    if (of_seam || !actor_id) {
        return of_seam;
    }
    const Actor& actor = model.actors[*actor_id];
    return actor.accepts ? actor.accepts : model.lanes[actor.lane].accepts;
}

}  // namespace

std::vector<Accepts> all_accepts(const Model& model) {
    std::vector<Accepts> all;
    const auto add = [&all](const auto& entities) {
        for (const auto& entity : entities) {
            if (entity.accepts) {
                all.push_back(*entity.accepts);
            }
        }
    };
    add(model.lanes);
    add(model.actors);
    add(model.seams);
    return all;
}

const Receiver* receiver_of(const Receivers& receivers, const Model& model,
                            const std::optional<Accepts>& of_seam, StepId step) {
    const std::optional<Accepts> accepts = nearest(model, of_seam, step);
    const auto found = std::find_if(receivers.begin(), receivers.end(), [&](const Receiver& receiver) {
        return accepts && receiver.place == accepts->reference.span;
    });
    return found == receivers.end() ? nullptr : &*found;
}

}  // namespace seamark::schema
