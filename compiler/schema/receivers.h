// The schemas that a blueprint's `accepts` name, as the driver read them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/model.h"
#include "schema/receiver_schema.h"

namespace seamark::schema {

struct Receiver {
    source::Span place;  // the text behind `accepts`
    std::string path;    // of the file, as people are shown it
    std::variant<ReceiverSchema, SchemaProblem> content;

    const ReceiverSchema* schema() const { return std::get_if<ReceiverSchema>(&content); }
    const SchemaProblem* problem() const { return std::get_if<SchemaProblem>(&content); }
};

using Receivers = std::vector<Receiver>;

// All `accepts` of the model, in the order of its tables: lanes, actors, seams.
std::vector<model::Accepts> all_accepts(const model::Model& model);

// The one that counts for what goes to `step`: the nearest of the seam's, the receiving actor's and its
// lane's. An answer has none of its seam's. Nothing where there is none.
const Receiver* receiver_of(const Receivers& receivers, const model::Model& model,
                            const std::optional<model::Accepts>& of_seam, model::StepId step);

}  // namespace seamark::schema
