#include "schema/schema_keywords.h"

#include <algorithm>
#include <array>

#include "schema/schema_reader.h"

namespace seamark::schema {

namespace {

using base::Decimal;

struct TypeName {
    std::string_view name;
    unsigned bits;
};
constexpr std::array<TypeName, 7> types = {{
    {"null", null_type},
    {"boolean", boolean_type},
    {"integer", integer_type},
    {"number", number_type | integer_type},
    {"string", string_type},
    {"array", array_type},
    {"object", object_type},
}};

void read_type(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    const bool is_one = at.value->as<std::string>() != nullptr;
    unsigned bits = 0;
    for (const std::string& name :
         is_one ? std::vector<std::string>{reader.string_at(at)} : reader.strings_at(at)) {
        const auto found =
            std::find_if(types.begin(), types.end(), [&](const TypeName& each) { return each.name == name; });
        if (found == types.end()) {
            reader.fail_at(at, "one of JSON Schema's types, or a list of them");
            return;
        }
        bits |= found->bits;
    }
    into.type = bits;
}

void read_enum(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    const auto* values = at.value->as<JsonValue::Array>();
    if (values == nullptr) {
        reader.fail_at(at, "an array");
        return;
    }
    into.enum_values = *values;
}

void read_multiple_of(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    into.multiple_of = reader.number_at(at);
    if (!(Decimal() < *into.multiple_of)) {
        reader.fail_at(at, "a number above 0");
    }
}

// An array holds the schemas of the first items, until 2019-09.
void read_items(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    if (at.value->as<JsonValue::Array>() == nullptr) {
        into.items = reader.part_at(at);
    } else if (reader.dialect() == draft2020) {
        reader.fail_at(at, "a schema");
    } else {
        into.prefix_items = reader.schemas_at(at);
        into.prefix_keyword = "items";
    }
}

void read_dependencies(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    for (const auto& [name, value] : reader.members_at(at)) {
        const SchemaLocation part = SchemaLocations::child(at, value, child_pointer(at.pointer, name));
        if (value.as<JsonValue::Array>() != nullptr) {
            into.dependent_required.emplace_back(name, reader.strings_at(part));
        } else {
            into.dependent_schemas.emplace_back(name, reader.part_at(part));
        }
    }
}

void read_dependent_required(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    for (const auto& [name, value] : reader.members_at(at)) {
        const SchemaLocation part = SchemaLocations::child(at, value, child_pointer(at.pointer, name));
        into.dependent_required.emplace_back(name, reader.strings_at(part));
    }
}

void read_dependent_schemas(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    for (auto& each : reader.named_schemas_at(at)) {
        into.dependent_schemas.push_back(std::move(each));
    }
}

// Its meaning depends on the way by which the schema is reached.
void read_dynamic(SchemaReader&, Subschema& into, const SchemaLocation& at) {
    into.unknown_keywords.push_back(at.pointer.substr(at.pointer.rfind('/') + 1));
}

template <std::optional<Decimal> Subschema::*member>
void read_number(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    into.*member = reader.number_at(at);
}

template <std::optional<std::int64_t> Subschema::*member>
void read_size(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    into.*member = reader.size_at(at);
}

template <std::optional<std::string> Subschema::*member>
void read_string(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    into.*member = reader.string_at(at);
}

template <std::optional<SubschemaId> Subschema::*member>
void read_part(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    into.*member = reader.part_at(at);
}

template <std::optional<std::vector<SubschemaId>> Subschema::*member>
void read_parts(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    into.*member = reader.schemas_at(at);
}

template <Subschema::Named<SubschemaId> Subschema::*member>
void read_named(SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
    into.*member = reader.named_schemas_at(at);
}

constexpr Keyword keywords[] = {
    {"type", every_dialect, read_type},
    {"enum", every_dialect, read_enum},
    {"const", every_dialect,
     [](SchemaReader&, Subschema& into, const SchemaLocation& at) { into.const_value = *at.value; }},
    {"minimum", every_dialect, read_number<&Subschema::minimum>},
    {"maximum", every_dialect, read_number<&Subschema::maximum>},
    {"exclusiveMinimum", every_dialect, read_number<&Subschema::exclusive_minimum>},
    {"exclusiveMaximum", every_dialect, read_number<&Subschema::exclusive_maximum>},
    {"multipleOf", every_dialect, read_multiple_of},
    {"minLength", every_dialect, read_size<&Subschema::min_length>},
    {"maxLength", every_dialect, read_size<&Subschema::max_length>},
    {"pattern", every_dialect, read_string<&Subschema::pattern>},
    {"format", every_dialect, read_string<&Subschema::format>},
    {"prefixItems", draft2020 | unstated,
     [](SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
         into.prefix_items = reader.schemas_at(at);
     }},
    {"items", every_dialect, read_items},
    {"minItems", every_dialect, read_size<&Subschema::min_items>},
    {"maxItems", every_dialect, read_size<&Subschema::max_items>},
    {"uniqueItems", every_dialect,
     [](SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
         into.unique_items = reader.boolean_at(at);
     }},
    {"contains", every_dialect, read_part<&Subschema::contains>},
    {"properties", every_dialect, read_named<&Subschema::properties>},
    {"patternProperties", every_dialect, read_named<&Subschema::pattern_properties>},
    {"additionalProperties", every_dialect, read_part<&Subschema::additional_properties>},
    {"propertyNames", every_dialect, read_part<&Subschema::property_names>},
    {"minProperties", every_dialect, read_size<&Subschema::min_properties>},
    {"maxProperties", every_dialect, read_size<&Subschema::max_properties>},
    {"required", every_dialect,
     [](SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
         into.required = reader.strings_at(at);
     }},
    {"dependentRequired", since_2019, read_dependent_required},
    {"dependentSchemas", since_2019, read_dependent_schemas},
    {"dependencies", draft7 | unstated, read_dependencies},
    {"unevaluatedProperties", since_2019, read_part<&Subschema::unevaluated_properties>},
    {"unevaluatedItems", since_2019, read_part<&Subschema::unevaluated_items>},
    {"$ref", every_dialect,
     [](SchemaReader& reader, Subschema& into, const SchemaLocation& at) {
         reader.follow_reference(into, at);
     }},
    {"$dynamicRef", every_dialect, read_dynamic},
    {"$recursiveRef", every_dialect, read_dynamic},
    {"allOf", every_dialect, read_parts<&Subschema::all_of>},
    {"anyOf", every_dialect, read_parts<&Subschema::any_of>},
    {"oneOf", every_dialect, read_parts<&Subschema::one_of>},
    {"not", every_dialect, read_part<&Subschema::not_schema>},
    {"if", every_dialect, read_part<&Subschema::if_schema>},
};

}  // namespace

const Keyword* find_keyword(std::string_view name) {
    const auto* found = std::find_if(std::begin(keywords), std::end(keywords),
                                     [name](const Keyword& each) { return each.name == name; });
    return found == std::end(keywords) ? nullptr : found;
}

}  // namespace seamark::schema
