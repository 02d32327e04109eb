// A receiver's JSON Schema as it was read: draft-07, 2019-09 or 2020-12 (language.md, "Receiver's schema").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/id.h"
#include "base/result.h"
#include "schema/json_value.h"

namespace seamark::schema {

// The types of JSON Schema, as bits; every integer is a number too.
enum JsonType : unsigned {
    null_type = 1U,
    boolean_type = 2U,
    integer_type = 4U,
    number_type = 8U,
    string_type = 16U,
    array_type = 32U,
    object_type = 64U,
};

using SubschemaId = base::Id<struct SubschemaTag>;

// One schema, in the words of its keywords; what is not there does not constrain.
struct Subschema {
    template <class T>
    using Named = std::vector<std::pair<std::string, T>>;

    std::string pointer;         // where it stands in its file; the root's is empty
    std::optional<bool> always;  // of a boolean schema

    std::optional<unsigned> type;  // bits of JsonType
    std::optional<JsonValue::Array> enum_values;
    std::optional<JsonValue> const_value;

    std::optional<base::Decimal> minimum;
    std::optional<base::Decimal> maximum;
    std::optional<base::Decimal> exclusive_minimum;
    std::optional<base::Decimal> exclusive_maximum;
    std::optional<base::Decimal> multiple_of;

    std::optional<std::int64_t> min_length;
    std::optional<std::int64_t> max_length;
    std::optional<std::string> pattern;
    std::optional<std::string> format;

    std::vector<SubschemaId> prefix_items;
    std::string prefix_keyword = "prefixItems";  // "items" where that holds the array
    std::optional<SubschemaId> items;            // of those behind `prefix_items`
    std::string items_keyword = "items";         // or "additionalItems"
    std::optional<std::int64_t> min_items;
    std::optional<std::int64_t> max_items;
    bool unique_items = false;
    std::optional<SubschemaId> contains;
    std::optional<std::int64_t> min_contains;
    std::optional<std::int64_t> max_contains;

    Named<SubschemaId> properties;
    Named<SubschemaId> pattern_properties;
    std::optional<SubschemaId> additional_properties;
    std::optional<SubschemaId> property_names;
    std::optional<std::int64_t> min_properties;
    std::optional<std::int64_t> max_properties;
    std::vector<std::string> required;
    Named<std::vector<std::string>> dependent_required;
    Named<SubschemaId> dependent_schemas;
    std::optional<SubschemaId> unevaluated_properties;
    std::optional<SubschemaId> unevaluated_items;

    std::optional<SubschemaId> ref;
    std::optional<std::vector<SubschemaId>> all_of;
    std::optional<std::vector<SubschemaId>> any_of;
    std::optional<std::vector<SubschemaId>> one_of;
    std::optional<SubschemaId> not_schema;
    std::optional<SubschemaId> if_schema;
    std::optional<SubschemaId> then_schema;
    std::optional<SubschemaId> else_schema;

    // Keywords whose meaning is not known.
    std::vector<std::string> unknown_keywords;
    // What some receivers enforce and others pass over: keywords of another draft, and in draft-07 those
    // beside `$ref`.
    std::optional<SubschemaId> contested;
};

// Why a text is no schema that can be read, in words that go on from the file's name.
struct SchemaProblem {
    std::string reason;
};

// Everything that the schema leads to.
class ReceiverSchema {
  public:
    ReceiverSchema(JsonValue document, base::Table<SubschemaTag, Subschema> subschemas, SubschemaId root)
        : document_(std::move(document)), subschemas_(std::move(subschemas)), root_(root) {}

    SubschemaId root() const { return root_; }
    const Subschema& operator[](SubschemaId id) const { return subschemas_[id]; }
    // Compact JSON of what stands at a JSON Pointer; empty where nothing does.
    std::string text_at(std::string_view pointer) const;

  private:
    JsonValue document_;
    base::Table<SubschemaTag, Subschema> subschemas_;
    SubschemaId root_;
};

// `fragment` is what stands behind the file's name: empty, or "#" and a JSON Pointer or an anchor.
// `file_name` is the file's own, by which its references may call it.
base::Result<ReceiverSchema, SchemaProblem> read_receiver_schema(std::string_view text,
                                                                 std::string_view file_name,
                                                                 std::string_view fragment);

// The names of the properties of an object that the schema accepts, each once: those in its `properties` and
// `required`, and in those of the schemas that it applies to the same object, on a condition too. What only a
// pattern matches is not named.
std::vector<std::string_view> named_properties(const ReceiverSchema& schema);
bool names_property(const ReceiverSchema& schema, std::string_view name);

}  // namespace seamark::schema
