#include <algorithm>

#include "resolve/fill.h"
#include "resolve/lower.h"

namespace seamark::resolve {

std::optional<model::StateId> Fill::state(const syntax::Name& name) const {
    const Declared* declared = names.find(NameKind::State, name);
    return declared == nullptr ? std::nullopt : std::optional(model::StateId{declared->index});
}

std::optional<model::KindId> Fill::failure_kind(const syntax::Name& name) const {
    const Declared* declared = names.find(NameKind::FailureKind, name);
    return declared == nullptr ? std::nullopt : std::optional(model::KindId{declared->index});
}

bool Fill::is_new_in_list(const std::vector<syntax::Name>& seen, const syntax::Name& name,
                          std::string_view list) const {
    const auto first = std::find_if(seen.begin(), seen.end(),
                                    [&](const syntax::Name& other) { return other.text == name.text; });
    if (first == seen.end()) {
        return true;
    }
    report(sink, diag::Code::declared_twice, name.span,
           fmt::format("`{}` stands twice in {}", name.text, list), {name.text},
           {{"the first one", first->span}});
    return false;
}

model::TypeId Fill::type(const syntax::Type& type) const {
    model::Type lowered;
    lowered.span = type.span;
    lowered.range = lower(type.range);
    lowered.pattern = lower(type.pattern);
    if (const auto* scalar = std::get_if<syntax::Scalar>(&type.kind)) {
        lowered.kind = *scalar;
    } else if (const auto* list = std::get_if<syntax::Type::ListOf>(&type.kind)) {
        lowered.kind = model::ListOf{this->type(*list->element)};
    } else {
        const Declared* declared =
            names.find(NameKind::EnumOrRecord, std::get<syntax::Type::Reference>(type.kind).name);
        if (declared != nullptr && declared->is_second) {
            lowered.kind = model::RecordId{declared->index};
        } else if (declared != nullptr) {
            lowered.kind = model::EnumId{declared->index};
        }
    }
    return model.types.add(std::move(lowered));
}

void Fill::fill(model::Enum& target, const syntax::Enum& node) const {
    std::vector<syntax::Name> seen;
    for (const syntax::Enumerator& member : node.members) {
        if (is_new_in_list(seen, member.name, fmt::format("the enum `{}`", node.name.text))) {
            seen.push_back(member.name);
            target.members.push_back({lower(member.name), lower(member.title)});
        }
    }
}

void Fill::fill(model::Record& target, const syntax::Record& node) const {
    target.title = lower(node.title);
    std::vector<syntax::Name> seen;
    for (const syntax::Field& field : node.fields) {
        if (is_new_in_list(seen, field.name, fmt::format("the record `{}`", node.name.text))) {
            seen.push_back(field.name);
            target.fields.push_back({lower(field.name), field.optional, type(*field.type),
                                     lower(field.tags, sink), lower(field.title), field.span});
        }
    }
}

void Fill::fill(model::State& target, const syntax::State& node) const {
    target.type = type(*node.type);
    target.tags = lower(node.tags, sink);
    target.title = lower(node.title);
    for (const syntax::Value& example : node.examples) {
        target.examples.push_back(lower(example, sink));
    }
    target.owner = lower_owner(node.owners, sink);
    if (const auto* certified = once(node.certified, "certified", sink)) {
        target.certified = lower(certified->value);
    }
}

void Fill::fill(model::Carrier& target, const syntax::Carrier& node) const {
    target.title = lower(node.title);
    target.flat = once(node.flat, "flat", sink) != nullptr;
    if (once(node.values_clauses, "values", sink) != nullptr) {
        target.values.emplace();
        for (const syntax::ScalarWord& word : node.values) {
            const bool is_known =
                std::find(target.values->begin(), target.values->end(), word.scalar) != target.values->end();
            if (is_known) {
                report(sink, diag::Code::declared_twice, word.span,
                       fmt::format("`{}` stands twice in `values`", model::to_string(word.scalar)),
                       {node.name.text, model::to_string(word.scalar)});
            } else {
                target.values->push_back(word.scalar);
            }
        }
    }
    if (const auto* bytes = once(node.bytes, "bytes", sink)) {
        target.bytes = lower(bytes->value);
    }
    if (const auto* entries = once(node.entries, "entries", sink)) {
        target.entries = lower(entries->value);
    }
    if (const auto* keys = once(node.keys, "keys", sink)) {
        target.keys = lower(keys->value);
    }
}

void Fill::fill(model::Contract& target, const syntax::Contract& node) const {
    target.title = lower(node.title);
    target.from = node.from;
    target.to = node.to;
    std::vector<syntax::Name> required;
    for (const syntax::Name& name : node.required) {
        if (is_new_in_list(required, name, "`requires`")) {
            required.push_back(name);
            target.required.push_back({state(name), lower(name)});
        }
    }
    std::vector<syntax::Name> considered;
    for (const syntax::Name& name : node.considered) {
        if (is_new_in_list(considered, name, "`considers`")) {
            considered.push_back(name);
            target.considered.push_back({failure_kind(name), lower(name)});
        }
    }
}

}  // namespace seamark::resolve
