#include "schema/payload.h"

#include <algorithm>

namespace seamark::schema {

namespace {

using model::Cargo;
using model::Model;
using model::Seam;

std::string_view value_or_empty(const std::optional<model::Text>& text) {
    return text ? text->value : std::string_view{};
}

std::vector<JsonValue> to_json(const std::vector<model::Value>& examples) {
    std::vector<JsonValue> values;
    values.reserve(examples.size());
    for (const model::Value& example : examples) {
        values.push_back(schema::to_json(example));
    }
    return values;
}

Property property_of(const Model& model, const Cargo& cargo) {
    const model::State& state = model.states[*cargo.state];
    return {cargo.wire_name(),
            !cargo.optional,
            state.type,
            state.name.text,
            value_or_empty(state.title),
            model::effective_tags(model, state),
            to_json(state.examples)};
}

Property property_of(const model::Record::Field& field) {
    return {field.name.text,
            !field.optional,
            field.type,
            field.name.text,
            value_or_empty(field.title),
            field.tags,
            {}};
}

// Empty where the seam owes its cargo.
const std::vector<Cargo>& cargo_of(const Seam& seam, Direction direction) {
    return direction == Direction::Carries ? seam.carries : seam.answers;
}

bool is_known(const Seam& seam, Direction direction) {
    const std::vector<Cargo>& cargo = cargo_of(seam, direction);
    const bool is_owed = direction == Direction::Carries && seam.carries_unanswered.has_value();
    return seam.from.step && seam.to.step && !cargo.empty() && !is_owed &&
           std::all_of(cargo.begin(), cargo.end(), [](const Cargo& each) { return each.state.has_value(); });
}

// The name of a step that did not resolve stands for its actor.
std::string_view actor_title(const Model& model, const model::StepReference& reference) {
    const std::optional<model::ActorId> actor = model.steps[*reference.step].actor;
    return actor ? model::title_of(model.actors[*actor]) : reference.name.text;
}

std::string title_of(const Seam& seam, Direction direction) {
    std::string title = direction == Direction::Carries ? "" : "Answer: ";
    if (seam.title) {
        return title.append(seam.title->value);
    }
    return title.append(seam.from.name.text).append(" -> ").append(seam.to.name.text);
}

std::string description_of(const Model& model, const Seam& seam, Direction direction) {
    const std::string_view from = actor_title(model, seam.from);
    const std::string_view to = actor_title(model, seam.to);
    std::string text("What ");
    if (direction == Direction::Carries) {
        text.append(from).append(" hands to ").append(to).append(".");
    } else {
        text.append(to).append(" answers ").append(from).append(".");
    }
    if (seam.channel) {
        text.append(" Channel: ").append(seam.channel->value).append(".");
    }
    return text;
}

std::string identity_of(const Model& model, const Seam& seam, Direction direction) {
    std::string identity = model::seam_identity(model, seam.from.name.text, seam.to.name.text);
    return direction == Direction::Carries ? identity : identity + ".answer";
}

}  // namespace

std::optional<Payload> payload_of(const Model& model, model::SeamId id, Direction direction) {
    const Seam& seam = model.seams[id];
    if (!is_known(seam, direction)) {
        return std::nullopt;
    }
    Payload payload{identity_of(model, seam, direction),
                    title_of(seam, direction),
                    description_of(model, seam, direction),
                    {}};
    for (const Cargo& cargo : cargo_of(seam, direction)) {
        if (find_property(payload.properties, cargo.wire_name()) == nullptr) {
            payload.properties.push_back(property_of(model, cargo));
        }
    }
    return payload;
}

std::vector<Property> properties_of(const model::Record& record) {
    std::vector<Property> properties;
    properties.reserve(record.fields.size());
    for (const model::Record::Field& field : record.fields) {
        properties.push_back(property_of(field));
    }
    return properties;
}

const Property* find_property(const std::vector<Property>& properties, std::string_view name) {
    const auto found = std::find_if(properties.begin(), properties.end(),
                                    [name](const Property& each) { return each.name == name; });
    return found == properties.end() ? nullptr : &*found;
}

}  // namespace seamark::schema
