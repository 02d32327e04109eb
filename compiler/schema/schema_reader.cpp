#include "schema/schema_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "schema/json_reader.h"

namespace seamark::schema {

namespace {

struct DialectName {
    std::string_view uri;  // without its scheme and an empty fragment
    Dialect dialect;
};
constexpr std::array<DialectName, 3> dialects = {{
    {"//json-schema.org/draft-07/schema", draft7},
    {"//json-schema.org/draft/2019-09/schema", draft2019},
    {"//json-schema.org/draft/2020-12/schema", draft2020},
}};

constexpr std::array<std::string_view, 25> annotations = {
    "additionalItems",
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$recursiveAnchor",
    "$schema",
    "$vocabulary",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "definitions",
    "deprecated",
    "description",
    "else",
    "example",
    "examples",
    "readOnly",
    "then",
    "title",
    "writeOnly",
    "maxContains",
    "minContains",
};

std::optional<Dialect> find_dialect(std::string_view uri) {
    uri.remove_prefix(std::min(uri.find("//"), uri.size()));
    if (!uri.empty() && uri.back() == '#') {
        uri.remove_suffix(1);
    }
    const auto found = std::find_if(dialects.begin(), dialects.end(),
                                    [uri](const DialectName& each) { return each.uri == uri; });
    return found == dialects.end() ? std::nullopt : std::optional(found->dialect);
}

}  // namespace

base::Result<ReceiverSchema, SchemaProblem> SchemaReader::read(std::string_view fragment) {
    read_dialect();
    const auto target = locations_.find(locations_.root().base, fragment);
    if (!target) {
        fail(fmt::format("has nothing at `{}`", fragment));
    }
    const SubschemaId root = target && !problem_ ? schema_at(*target) : SubschemaId{};
    while (!pending_.empty() && !problem_) {
        const auto [id, location] = pending_.front();
        pending_.pop_front();
        read_schema(id, location);
    }
    if (problem_) {
        return *problem_;
    }
    return ReceiverSchema(document_, std::move(subschemas_), root);
}

void SchemaReader::fail(std::string reason) {
    if (!problem_) {
        problem_ = SchemaProblem{std::move(reason)};
    }
}

void SchemaReader::fail_at(const SchemaLocation& at, std::string_view rule) {
    fail(fmt::format("is no JSON Schema: `#{}` must be {}", at.pointer, rule));
}

SubschemaId SchemaReader::schema_at(const SchemaLocation& location) {
    const auto [known, is_new] = ids_.emplace(location.value, SubschemaId{});
    if (is_new) {
        known->second = subschemas_.add({});
        pending_.emplace_back(known->second, location);
    }
    return known->second;
}

SubschemaId SchemaReader::part_at(const SchemaLocation& at) {
    return schema_at(SchemaLocations::child(at, *at.value, at.pointer));
}

std::vector<SubschemaId> SchemaReader::schemas_at(const SchemaLocation& at) {
    std::vector<SubschemaId> ids;
    const auto* items = at.value->as<JsonValue::Array>();
    if (items == nullptr) {
        fail_at(at, "an array of schemas");
        return ids;
    }
    for (std::size_t i = 0; i < items->size(); ++i) {
        ids.push_back(schema_at(SchemaLocations::child(at, (*items)[i], child_pointer(at.pointer, i))));
    }
    return ids;
}

const JsonValue::Object& SchemaReader::members_at(const SchemaLocation& at) {
    static const JsonValue::Object none;
    const auto* members = at.value->as<JsonValue::Object>();
    if (members == nullptr) {
        fail_at(at, "an object");
    }
    return members == nullptr ? none : *members;
}

Subschema::Named<SubschemaId> SchemaReader::named_schemas_at(const SchemaLocation& at) {
    Subschema::Named<SubschemaId> schemas;
    for (const auto& [name, value] : members_at(at)) {
        schemas.emplace_back(name,
                             schema_at(SchemaLocations::child(at, value, child_pointer(at.pointer, name))));
    }
    return schemas;
}

std::vector<std::string> SchemaReader::strings_at(const SchemaLocation& at) {
    std::vector<std::string> texts;
    const auto* items = at.value->as<JsonValue::Array>();
    if (items == nullptr) {
        fail_at(at, "an array of strings");
        return texts;
    }
    for (const JsonValue& item : *items) {
        if (const auto* text = item.as<std::string>()) {
            texts.push_back(*text);
        } else {
            fail_at(at, "an array of strings");
        }
    }
    return texts;
}

std::string SchemaReader::string_at(const SchemaLocation& at) {
    const auto* text = at.value->as<std::string>();
    if (text == nullptr) {
        fail_at(at, "a string");
    }
    return text == nullptr ? std::string() : *text;
}

bool SchemaReader::boolean_at(const SchemaLocation& at) {
    const auto* value = at.value->as<bool>();
    if (value == nullptr) {
        fail_at(at, "`true` or `false`");
    }
    return value != nullptr && *value;
}

base::Decimal SchemaReader::number_at(const SchemaLocation& at) {
    const auto* number = at.value->as<base::Decimal>();
    if (number == nullptr) {
        fail_at(at, "a number");
    }
    return number == nullptr ? base::Decimal() : *number;
}

std::int64_t SchemaReader::size_at(const SchemaLocation& at) {
    const auto* number = at.value->as<base::Decimal>();
    if (number == nullptr || !number->is_integer() || number->negative) {
        fail_at(at, "a whole number from 0");
        return 0;
    }
    return std::min(number->to_int64().value_or(largest_size), largest_size);
}

void SchemaReader::follow_reference(Subschema& into, const SchemaLocation& at) {
    const std::string reference = string_at(at);
    const auto target = locations_.find(at.base, reference);
    if (target) {
        into.ref = schema_at(*target);
    } else {
        fail(fmt::format("cannot be read: its `$ref` `{}`, at `#{}`, leads nowhere in the file", reference,
                         at.pointer));
    }
}

void SchemaReader::read_dialect() {
    const JsonValue* stated = locations_.root().value->find("$schema");
    const auto* uri = stated == nullptr ? nullptr : stated->as<std::string>();
    if (uri == nullptr) {
        return;
    }
    if (const auto dialect = find_dialect(*uri)) {
        dialect_ = *dialect;
    } else {
        fail(fmt::format(
            "cannot be read: its `$schema` is `{}`, and only draft-07, 2019-09 and 2020-12 are known", *uri));
    }
}

void SchemaReader::read_schema(SubschemaId id, const SchemaLocation& location) {
    Subschema subschema;
    subschema.pointer = location.pointer;
    if (const auto* always = location.value->as<bool>()) {
        subschema.always = *always;
    } else if (const auto* members = location.value->as<JsonValue::Object>()) {
        read_keywords(subschema, location, *members);
    } else {
        fail_at(location, "a schema: an object, `true` or `false`");
    }
    subschemas_[id] = std::move(subschema);
}

void SchemaReader::read_keywords(Subschema& subschema, const SchemaLocation& location,
                                 const JsonValue::Object& members) {
    Subschema contested;
    contested.pointer = location.pointer;
    bool is_contested = false;
    const bool only_reference = dialect_ == draft7 && location.value->find("$ref") != nullptr;
    for (const auto& [name, value] : members) {
        const SchemaLocation at{&value, child_pointer(location.pointer, name), location.base};
        const Keyword* keyword = find_keyword(name);
        if (keyword == nullptr) {
            read_other(subschema, name, at);
        } else if ((keyword->dialects & dialect_) == 0 || (only_reference && name != "$ref")) {
            is_contested = true;
            keyword->read(*this, contested, at);
        } else {
            keyword->read(*this, subschema, at);
        }
    }
    read_dependent_keywords(subschema, location);
    if (is_contested) {
        read_dependent_keywords(contested, location);
        subschema.contested = subschemas_.add(std::move(contested));
    }
}

// Schemas that only references lead to are read with the others: a reference of theirs may lead nowhere.
void SchemaReader::read_other(Subschema& subschema, const std::string& name, const SchemaLocation& at) {
    if (name == "$defs" || name == "definitions") {
        named_schemas_at(at);
    } else if (std::find(annotations.begin(), annotations.end(), name) == annotations.end() &&
               name.rfind("x-", 0) != 0) {
        subschema.unknown_keywords.push_back(name);
    }
}

void SchemaReader::read_dependent_keywords(Subschema& subschema, const SchemaLocation& location) {
    const auto find_part = [&](std::string_view name) -> std::optional<SchemaLocation> {
        const JsonValue* value = location.value->find(name);
        return value == nullptr ? std::nullopt
                                : std::optional(SchemaLocation{value, child_pointer(location.pointer, name),
                                                               location.base});
    };
    const auto read_part = [&](std::string_view name) {
        const auto part = find_part(name);
        return part ? std::optional(part_at(*part)) : std::nullopt;
    };
    if (subschema.if_schema) {
        subschema.then_schema = read_part("then");
        subschema.else_schema = read_part("else");
    }
    if (subschema.prefix_keyword == "items") {
        subschema.items = read_part("additionalItems");
        subschema.items_keyword = "additionalItems";
    }
    if (subschema.contains && dialect_ != draft7) {
        const auto least = find_part("minContains");
        const auto most = find_part("maxContains");
        subschema.min_contains = least ? std::optional(size_at(*least)) : std::nullopt;
        subschema.max_contains = most ? std::optional(size_at(*most)) : std::nullopt;
    }
}

base::Result<ReceiverSchema, SchemaProblem> read_receiver_schema(std::string_view text,
                                                                 std::string_view file_name,
                                                                 std::string_view fragment) {
    const auto document = read_json(text);
    if (!document) {
        return SchemaProblem{
            fmt::format("is no JSON: at byte {}, {}", document.error().offset, document.error().reason)};
    }
    return SchemaReader(document.value(), file_name).read(fragment);
}

}  // namespace seamark::schema
