#include "checks/type_words.h"

#include <fmt/format.h>

namespace seamark::checks {

using namespace seamark::model;

namespace {

std::string range_words(const std::optional<Range>& range) {
    if (!range) {
        return {};
    }
    return fmt::format(" {}..{}", range->min ? range->min->to_string() : std::string(),
                       range->max ? range->max->to_string() : std::string());
}

}  // namespace

std::string type_words(const Model& model, TypeId id) {
    const Type& type = model.types[id];
    const std::string range = range_words(type.range);
    const std::string pattern =
        type.pattern ? fmt::format(" matches \"{}\"", type.pattern->value) : std::string();
    if (const auto* list = std::get_if<ListOf>(&type.kind)) {
        return fmt::format("list{} of {}", range, type_words(model, list->element));
    }
    if (const auto* enumeration = std::get_if<EnumId>(&type.kind)) {
        return std::string(model.enums[*enumeration].name.text);
    }
    if (const auto* record = std::get_if<RecordId>(&type.kind)) {
        return std::string(model.records[*record].name.text);
    }
    const auto* scalar = std::get_if<Scalar>(&type.kind);
    return scalar == nullptr ? std::string() : fmt::format("{}{}{}", to_string(*scalar), range, pattern);
}

}  // namespace seamark::checks
