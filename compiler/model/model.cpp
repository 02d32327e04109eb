#include "model/model.h"

#include <algorithm>
#include <set>

#include "model/visible.h"

namespace seamark::model {

namespace {

std::string_view title_or_name(const std::optional<Text>& title, const Name& name) {
    return title && is_visible(title->value) ? title->value : name.text;
}

Tags operator|(Tags a, Tags b) {
    return {a.pii || b.pii, a.internal || b.internal, a.secret || b.secret};
}

// Collects over the records that a type reaches, each once, since records may contain each other.
class TagCollector {
  public:
    explicit TagCollector(const Model& model) : model_(model) {}

    Tags collect(TypeId type) {
        pending_.push_back(type);
        while (!pending_.empty()) {
            const TypeId next = pending_.back();
            pending_.pop_back();
            visit(model_.types[next]);
        }
        return tags_;
    }

  private:
    void visit(const Type& type) {
        if (const auto* list = std::get_if<ListOf>(&type.kind)) {
            pending_.push_back(list->element);
        } else if (const auto* record = std::get_if<RecordId>(&type.kind)) {
            visit(*record);
        }
    }
    void visit(RecordId id) {
        if (!seen_.insert(id).second) {
            return;
        }
        for (const Record::Field& field : model_.records[id].fields) {
            tags_ = tags_ | field.tags;
            pending_.push_back(field.type);
        }
    }

    const Model& model_;
    Tags tags_;
    std::set<RecordId> seen_;
    std::vector<TypeId> pending_;
};

template <class Entities>
auto find_named(const Entities& entities, std::string_view name) -> std::optional<typename Entities::Key> {
    const auto found = std::find_if(entities.begin(), entities.end(),
                                    [&](const auto& entity) { return entity.name.text == name; });
    if (found == entities.end()) {
        return std::nullopt;
    }
    return typename Entities::Key{static_cast<std::uint32_t>(found - entities.begin())};
}

}  // namespace

std::string_view to_string(Role role) {
    switch (role) {
        case Role::Customer:
            return "customer";
        case Role::Agent:
            return "agent";
        case Role::Human:
            return "human";
        case Role::System:
            return "system";
    }
    return {};
}

std::string_view to_string(LineKind kind) {
    switch (kind) {
        case LineKind::Interaction:
            return "interaction";
        case LineKind::Visibility:
            return "visibility";
        case LineKind::Internal:
            return "internal";
    }
    return {};
}

std::string_view to_string(Scalar scalar) {
    switch (scalar) {
        case Scalar::Text:
            return "text";
        case Scalar::Id:
            return "id";
        case Scalar::Int:
            return "int";
        case Scalar::Number:
            return "number";
        case Scalar::Bool:
            return "bool";
        case Scalar::Timestamp:
            return "timestamp";
        case Scalar::Date:
            return "date";
        case Scalar::Duration:
            return "duration";
        case Scalar::Uri:
            return "uri";
        case Scalar::Email:
            return "email";
        case Scalar::Json:
            return "json";
    }
    return {};
}

std::string_view title_of(const Lane& lane) {
    return title_or_name(lane.title, lane.name);
}
std::string_view title_of(const Actor& actor) {
    return title_or_name(actor.title, actor.name);
}
std::string_view title_of(const Step& step) {
    return title_or_name(step.title, step.name);
}
std::string_view title_of(const Flow& flow) {
    return title_or_name(flow.title, flow.name);
}
std::string_view title_of(const Model& model) {
    return title_or_name(model.title, model.name);
}

std::optional<Role> role_of(const Model& model, StepId step) {
    const std::optional<ActorId> actor = model.steps[step].actor;
    if (!actor) {
        return std::nullopt;
    }
    return model.lanes[model.actors[*actor].lane].role;
}

std::string seam_identity(const Model& model, std::string_view from, std::string_view to) {
    std::string identity(model.name.text);
    identity.append(".").append(from).append(".").append(to);
    return identity;
}

Tags effective_tags(const Model& model, TypeId type) {
    return TagCollector(model).collect(type);
}

Tags effective_tags(const Model& model, const State& state) {
    return state.tags | effective_tags(model, state.type);
}

std::optional<StepId> find_step(const Model& model, std::string_view name) {
    return find_named(model.steps, name);
}

std::optional<FlowId> find_flow(const Model& model, std::string_view name) {
    return find_named(model.flows, name);
}

}  // namespace seamark::model
