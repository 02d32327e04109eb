#include "schema/receivers.h"

#include <algorithm>

namespace seamark::schema {

using namespace seamark::model;

namespace {

std::optional<Accepts> nearest_accepts(const Model& model, const Seam& seam) {
    const auto actor_id = seam.to.step ? model.steps[*seam.to.step].actor : std::nullopt;
    if (seam.accepts || !actor_id) {
        return seam.accepts;
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

const Receiver* receiver_of(const Receivers& receivers, const Model& model, const Seam& seam) {
    const std::optional<Accepts> accepts = nearest_accepts(model, seam);
    const auto found = std::find_if(receivers.begin(), receivers.end(), [&](const Receiver& receiver) {
        return accepts && receiver.place == accepts->reference.span;
    });
    return found == receivers.end() ? nullptr : &*found;
}

}  // namespace seamark::schema
