#include "schema/write_schema.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "schema/constraints.h"

namespace seamark::schema {

namespace {

using model::Model;

struct TagWord {
    bool model::Tags::*tag;
    std::string_view word;
};

constexpr std::array<TagWord, 3> tag_words = {{
    {&model::Tags::pii, "pii"},
    {&model::Tags::internal, "internal"},
    {&model::Tags::secret, "secret"},
}};

JsonValue::Array sensitivity_of(const model::Tags& tags) {
    JsonValue::Array words;
    for (const TagWord& each : tag_words) {
        if (tags.*each.tag) {
            words.push_back(JsonValue::string(each.word));
        }
    }
    return words;
}

void set_text(JsonValue& schema, std::string_view keyword, std::string_view text) {
    if (!text.empty()) {
        schema.set(keyword, JsonValue::string(text));
    }
}

// An end of zero says nothing about a size. No size is below zero: where the source asks for one, nothing
// fits.
void set_limits(JsonValue& schema, const model::Type& type) {
    const Measure measure = measure_of(type);
    const MeasureKeywords keywords = keywords_of(measure);
    const Limits limits = limits_of(type);
    const base::Decimal zero;
    if (limits.least && (measure == Measure::Value || *limits.least != zero)) {
        schema.set(keywords.least, JsonValue::number(*limits.least));
    }
    if (limits.most && measure != Measure::Value && *limits.most < zero) {
        schema.set("not", JsonValue::object());
    } else if (limits.most) {
        schema.set(keywords.most, JsonValue::number(*limits.most));
    }
}

std::string describe(const model::Enum& enumeration) {
    std::string text;
    for (const model::Enum::Member& member : enumeration.members) {
        if (!member.title) {
            continue;
        }
        text.append(text.empty() ? "" : "; ")
            .append(member.name.text)
            .append(": ")
            .append(member.title->value);
    }
    return text;
}

JsonValue write_enum(const model::Enum& enumeration) {
    JsonValue schema = JsonValue::object();
    set_text(schema, "title", enumeration.name.text);
    set_text(schema, "description", describe(enumeration));
    JsonValue::Array names;
    for (const model::Enum::Member& member : enumeration.members) {
        names.push_back(JsonValue::string(member.name.text));
    }
    schema.set("enum", JsonValue::array(std::move(names)));
    return schema;
}

// Writes what a payload needs and remembers which definitions it refers to.
class SchemaWriter {
  public:
    explicit SchemaWriter(const Model& model) : model_(model) {}

    JsonValue write_document(const Payload& payload) {
        JsonValue schema = JsonValue::object();
        schema.set("$schema", JsonValue::string("https://json-schema.org/draft/2020-12/schema"));
        schema.set("$id", JsonValue::string(schema_id(payload)));
        set_text(schema, "title", payload.title);
        set_text(schema, "description", payload.description);
        write_object(schema, payload.properties);
        JsonValue definitions = write_definitions();
        if (!definitions.as<JsonValue::Object>()->empty()) {
            schema.set("$defs", std::move(definitions));
        }
        if (asserts_format_) {
            schema.set("$comment",
                       JsonValue::string("`format` is an assertion here: have the validator check it."));
        }
        return schema;
    }

  private:
    void write_object(JsonValue& schema, const std::vector<Property>& properties) {
        JsonValue members = JsonValue::object();
        JsonValue::Array required;
        for (const Property& property : properties) {
            members.set(property.name, write_property(property));
            if (property.required) {
                required.push_back(JsonValue::string(property.name));
            }
        }
        schema.set("type", JsonValue::string("object"));
        schema.set("properties", std::move(members));
        if (!required.empty()) {
            schema.set("required", JsonValue::array(std::move(required)));
        }
        schema.set("additionalProperties", JsonValue::boolean(false));
    }

    JsonValue write_property(const Property& property) {
        JsonValue schema = JsonValue::object();
        set_text(schema, "title", property.term);
        set_text(schema, "description", property.meaning);
        write_type(schema, property.type);
        if (!property.examples.empty()) {
            schema.set("examples", JsonValue::array(property.examples));
        }
        if (JsonValue::Array words = sensitivity_of(property.tags); !words.empty()) {
            schema.set(sensitivity_keyword, JsonValue::array(std::move(words)));
        }
        return schema;
    }

    void write_type(JsonValue& schema, model::TypeId id) {
        const model::Type& type = model_.types[id];
        if (const auto* scalar = std::get_if<model::Scalar>(&type.kind)) {
            write_scalar(schema, type, constraints_of(*scalar));
        } else if (const auto* list = std::get_if<model::ListOf>(&type.kind)) {
            write_list(schema, type, *list);
        } else if (const auto* record = std::get_if<model::RecordId>(&type.kind)) {
            refer_to_record(schema, *record);
        } else if (const auto* enumeration = std::get_if<model::EnumId>(&type.kind)) {
            enums_.insert(*enumeration);
            refer(schema, model_.enums[*enumeration].name);
        }
    }

    void write_scalar(JsonValue& schema, const model::Type& type, const ScalarConstraints& constraints) {
        set_text(schema, "type", constraints.type);
        set_text(schema, "format", constraints.format);
        asserts_format_ = asserts_format_ || !constraints.format.empty();
        set_limits(schema, type);
        if (const std::optional<std::string_view> pattern = pattern_of(type)) {
            schema.set("pattern", JsonValue::string(*pattern));
        }
    }

    void write_list(JsonValue& schema, const model::Type& type, const model::ListOf& list) {
        JsonValue items = JsonValue::object();
        write_type(items, list.element);
        schema.set("type", JsonValue::string("array"));
        const bool is_any = items.as<JsonValue::Object>()->empty();
        schema.set("items", is_any ? JsonValue::boolean(true) : std::move(items));
        set_limits(schema, type);
    }

    void refer_to_record(JsonValue& schema, model::RecordId record) {
        if (records_.insert(record).second) {
            pending_.push_back(record);
        }
        refer(schema, model_.records[record].name);
    }

    void refer(JsonValue& schema, const model::Name& name) {
        schema.set("$ref", JsonValue::string("#" + definition_pointer(name.text)));
    }

    // In the order of the model's tables, enums first; records may refer to further ones, and to each other.
    JsonValue write_definitions() {
        std::map<model::RecordId, JsonValue> records;
        while (!pending_.empty()) {
            const model::RecordId next = pending_.back();
            pending_.pop_back();
            records.emplace(next, write_record(model_.records[next]));
        }
        JsonValue definitions = JsonValue::object();
        for (const model::EnumId id : enums_) {
            definitions.set(model_.enums[id].name.text, write_enum(model_.enums[id]));
        }
        for (auto& [id, schema] : records) {
            definitions.set(model_.records[id].name.text, std::move(schema));
        }
        return definitions;
    }

    JsonValue write_record(const model::Record& record) {
        JsonValue schema = JsonValue::object();
        set_text(schema, "title", record.name.text);
        set_text(schema, "description", record.title ? record.title->value : std::string_view{});
        write_object(schema, properties_of(record));
        return schema;
    }

    const Model& model_;
    std::set<model::EnumId> enums_;
    std::set<model::RecordId> records_;
    std::vector<model::RecordId> pending_;
    bool asserts_format_ = false;
};

}  // namespace

JsonValue write_schema(const Model& model, const Payload& payload) {
    return SchemaWriter(model).write_document(payload);
}

std::string schema_id(const Payload& payload) {
    return "urn:seamark:" + payload.identity;
}

std::string definition_pointer(std::string_view name) {
    return child_pointer("/$defs", name);
}

}  // namespace seamark::schema
