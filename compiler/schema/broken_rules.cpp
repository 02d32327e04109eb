#include "schema/broken_rules.h"

#include <algorithm>

#include "schema/constraints.h"
#include "schema/format.h"
#include "schema/write_schema.h"
#include "source/utf8.h"

namespace seamark::schema {

namespace {

using base::Decimal;

// Where the judge stands: in the data, and in the schema.
struct Place {
    std::string data;
    std::string schema;
};

bool is_of_type(std::string_view type, const JsonValue& value) {
    const auto* number = value.as<Decimal>();
    return (type == "string" && value.as<std::string>() != nullptr) ||
           (type == "boolean" && value.as<bool>() != nullptr) || (type == "number" && number != nullptr) ||
           (type == "integer" && number != nullptr && number->is_integer());
}

Decimal as_decimal(std::size_t size) {
    return Decimal::from(static_cast<std::int64_t>(size));
}

class Judge {
  public:
    explicit Judge(const TypeIndex& types) : types_(types) {}

    void judge_object(const std::vector<Property>& properties, const JsonValue& value, const Place& place) {
        const auto* members = value.as<JsonValue::Object>();
        if (members == nullptr) {
            report("type", place);
            return;
        }
        judge_presence(properties, value, place);
        for (const Property& property : properties) {
            if (const JsonValue* member = value.find(property.name)) {
                judge_value(property.type, *member,
                            {child_pointer(place.data, property.name),
                             child_pointer(place.schema + "/properties", property.name)});
            }
        }
    }

    void judge_value(model::TypeId id, const JsonValue& value, const Place& place) {
        const model::Type& type = types_[id];
        if (std::holds_alternative<model::Scalar>(type.kind)) {
            judge_scalar(id, value, place);
        } else if (const auto* list = std::get_if<model::ListOf>(&type.kind)) {
            judge_list(type, *list, value, place);
        } else if (const auto* record = std::get_if<model::RecordId>(&type.kind)) {
            const std::string_view name = types_.model().records[*record].name.text;
            judge_object(types_.properties(*record), value, {place.data, definition_pointer(name)});
        } else if (const auto* enumeration = std::get_if<model::EnumId>(&type.kind)) {
            judge_enum(types_.model().enums[*enumeration], value, place);
        }
    }

    std::vector<BrokenRule> take() { return std::move(broken_); }

  private:
    void judge_presence(const std::vector<Property>& properties, const JsonValue& value, const Place& place) {
        for (const Property& property : properties) {
            if (property.required && value.find(property.name) == nullptr) {
                report("required", place);
            }
        }
        for (const JsonValue::Member& member : *value.as<JsonValue::Object>()) {
            if (find_property(properties, member.first) == nullptr) {
                report("additionalProperties", place);
            }
        }
    }

    void judge_scalar(model::TypeId id, const JsonValue& value, const Place& place) {
        const model::Type& type = types_[id];
        const ScalarConstraints& constraints = constraints_of(std::get<model::Scalar>(type.kind));
        if (constraints.type.empty()) {
            return;
        }
        if (!is_of_type(constraints.type, value)) {
            report("type", place);
        } else if (const auto* number = value.as<Decimal>()) {
            judge_limits(type, *number, place);
        } else if (const auto* text = value.as<std::string>()) {
            judge_limits(type, as_decimal(source::count_scalars(*text)), place);
            judge_text(id, *text, constraints.format, place);
        }
    }

    void judge_text(model::TypeId id, const std::string& text, std::string_view format, const Place& place) {
        if (!format.empty() && !is_of_format(format, text)) {
            report("format", place);
        }
        if (!types_.has_pattern(id, text)) {
            report("pattern", place);
        }
    }

    void judge_limits(const model::Type& type, const Decimal& measured, const Place& place) {
        const Limits limits = limits_of(type);
        const MeasureKeywords keywords = keywords_of(measure_of(type));
        if (limits.least && measured < *limits.least) {
            report(keywords.least, place);
        }
        if (limits.most && *limits.most < measured) {
            report(keywords.most, place);
        }
    }

    void judge_list(const model::Type& type, const model::ListOf& list, const JsonValue& value,
                    const Place& place) {
        const auto* items = value.as<JsonValue::Array>();
        if (items == nullptr) {
            report("type", place);
            return;
        }
        judge_limits(type, as_decimal(items->size()), place);
        for (std::size_t i = 0; i < items->size(); ++i) {
            judge_value(list.element, (*items)[i], {child_pointer(place.data, i), place.schema + "/items"});
        }
    }

    void judge_enum(const model::Enum& enumeration, const JsonValue& value, const Place& place) {
        const auto* text = value.as<std::string>();
        const bool is_known =
            text != nullptr &&
            std::any_of(enumeration.members.begin(), enumeration.members.end(),
                        [text](const model::Enum::Member& member) { return member.name.text == *text; });
        if (!is_known) {
            report("enum", {place.data, definition_pointer(enumeration.name.text)});
        }
    }

    void report(std::string_view keyword, const Place& place) {
        broken_.push_back({keyword, place.data, child_pointer(place.schema, keyword)});
    }

    const TypeIndex& types_;
    std::vector<BrokenRule> broken_;
};

}  // namespace

std::vector<BrokenRule> find_broken_rules(const TypeIndex& types, const Payload& payload,
                                          const JsonValue& data) {
    Judge judge(types);
    judge.judge_object(payload.properties, data, {});
    return judge.take();
}

std::vector<BrokenRule> find_broken_rules(const TypeIndex& types, model::TypeId type, const JsonValue& data) {
    Judge judge(types);
    judge.judge_value(type, data, {});
    return judge.take();
}

}  // namespace seamark::schema
