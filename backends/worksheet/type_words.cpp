#include "worksheet/type_words.h"

#include "worksheet/describe.h"

namespace seamark::worksheet {

namespace {

std::string range_words(const Words& words, const model::Range& range) {
    if (range.min && range.max) {
        const std::string min = range.min->to_string();
        const std::string max = range.max->to_string();
        return min == max ? min : filled(words.from_to_number, min, max);
    }
    return range.min ? filled(words.at_least, range.min->to_string())
                     : filled(words.at_most, range.max ? range.max->to_string() : std::string());
}

// " (1 to 200 characters)"
std::string in_brackets(const Words& words, const std::optional<model::Range>& range, std::string_view what) {
    if (!range) {
        return {};
    }
    const std::string bounds = range_words(words, *range);
    return " (" + (what.empty() ? bounds : filled(what, bounds)) + ")";
}

bool is_number(model::Scalar scalar) {
    return scalar == model::Scalar::Int || scalar == model::Scalar::Number;
}

std::string members_of(const model::Enum& item) {
    std::vector<std::string> names;
    for (const auto& member : item.members) {
        names.emplace_back(member.name.text);
    }
    return listed(names);
}

struct TypeWords {
    const model::Model& model;
    const Words& words;
    const std::optional<model::Range>& range;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(model::Scalar scalar) const {
        return std::string(words.scalars[static_cast<std::size_t>(scalar)]) +
               in_brackets(words, range, is_number(scalar) ? std::string_view{} : words.characters);
    }
    std::string operator()(model::ListOf list) const {
        return std::string(words.list) + in_brackets(words, range, words.entries) +
               filled(words.list_of, describe_type(model, words, list.element));
    }
    std::string operator()(model::EnumId id) const {
        return filled(words.one_of, members_of(model.enums[id]));
    }
    std::string operator()(model::RecordId id) const {
        const model::Record& record = model.records[id];
        const std::string name(record.name.text);
        return record.title ? name + " (" + std::string(record.title->value) + ")" : name;
    }
};

}  // namespace

std::string describe_type(const model::Model& model, const Words& words, model::TypeId id) {
    const model::Type& type = model.types[id];
    return std::visit(TypeWords{model, words, type.range}, type.kind);
}

}  // namespace seamark::worksheet
