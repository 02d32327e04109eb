#include "checks/receiver_words.h"

namespace seamark::checks {

using namespace seamark::model;

bool is_named_by_receiver(const Context& context, const Crossing& crossing, const Cargo& item) {
    const std::optional<Accepts> of_seam =
        crossing.seam ? context.model.seams[*crossing.seam].accepts : std::nullopt;
    const schema::Receiver* receiver = schema::receiver_of(context.receivers, context.model, of_seam,
                                                           context.graph.arrows[crossing.arrow].to);
    // A schema that cannot be read might name anything.
    return receiver != nullptr &&
           (receiver->schema() == nullptr || schema::names_property(*receiver->schema(), item.wire_name()));
}

}  // namespace seamark::checks
