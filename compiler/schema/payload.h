// The payload of a seam: one JSON object, a property for each state that crosses (language.md, "Payload").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"
#include "schema/json_value.h"

namespace seamark::schema {

// A carried state on the wire, or a field of a record.
struct Property {
    std::string_view name;  // in the JSON object
    bool required = true;
    model::TypeId type;
    std::string_view term;     // what the blueprint calls it
    std::string_view meaning;  // the text behind it; empty for none
    model::Tags tags;  // a state's effective ones; a field's own, since its record says those of its fields
    std::vector<JsonValue> examples;
};

// Which way a seam is crossed.
enum class Direction { Carries, Answers };

struct Payload {
    std::string identity;  // `<blueprint>.<from>.<to>`, and `.answer` behind it for what comes back
    std::string title;
    std::string description;
    std::vector<Property> properties;  // as the seam lists them
};

// Nothing where the seam does not go this way, owes its cargo, or names what did not resolve. Of two states
// under one wire name (SM405) the first is taken.
std::optional<Payload> payload_of(const model::Model& model, model::SeamId seam, Direction direction);

std::vector<Property> properties_of(const model::Record& record);

// Nothing where none has that name.
const Property* find_property(const std::vector<Property>& properties, std::string_view name);

}  // namespace seamark::schema
