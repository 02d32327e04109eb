// Reads a document into the subschemas of a receiver's schema.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/receiver_schema.h"
#include "schema/schema_keywords.h"
#include "schema/schema_locations.h"

namespace seamark::schema {

// Sizes beyond what any text or list has are read as this one.
inline constexpr std::int64_t largest_size = 1'000'000'000'000;

// Reads every schema once, the root first. The first problem ends the reading: after it every function
// returns what it has.
class SchemaReader {
  public:
    // `document` outlives it.
    SchemaReader(const JsonValue& document, std::string_view file_name)
        : document_(document), locations_(document, file_name) {}

    base::Result<ReceiverSchema, SchemaProblem> read(std::string_view fragment);

    // For the readers of keywords. A schema that they name is read later.
    SubschemaId part_at(const SchemaLocation& at);
    std::vector<SubschemaId> schemas_at(const SchemaLocation& at);
    Subschema::Named<SubschemaId> named_schemas_at(const SchemaLocation& at);
    const JsonValue::Object& members_at(const SchemaLocation& at);
    std::vector<std::string> strings_at(const SchemaLocation& at);
    std::string string_at(const SchemaLocation& at);
    bool boolean_at(const SchemaLocation& at);
    base::Decimal number_at(const SchemaLocation& at);
    std::int64_t size_at(const SchemaLocation& at);
    void follow_reference(Subschema& into, const SchemaLocation& at);
    void fail_at(const SchemaLocation& at, std::string_view rule);
    Dialect dialect() const { return dialect_; }

  private:
    void fail(std::string reason);
    SubschemaId schema_at(const SchemaLocation& location);
    void read_dialect();
    void read_schema(SubschemaId id, const SchemaLocation& location);
    void read_keywords(Subschema& subschema, const SchemaLocation& location,
                       const JsonValue::Object& members);
    void read_other(Subschema& subschema, const std::string& name, const SchemaLocation& at);
    // Those that mean something beside another keyword only.
    void read_dependent_keywords(Subschema& subschema, const SchemaLocation& location);

    const JsonValue& document_;
    SchemaLocations locations_;
    Dialect dialect_ = unstated;
    base::Table<SubschemaTag, Subschema> subschemas_;
    std::map<const JsonValue*, SubschemaId> ids_;
    std::deque<std::pair<SubschemaId, SchemaLocation>> pending_;
    std::optional<SchemaProblem> problem_;
};

}  // namespace seamark::schema
