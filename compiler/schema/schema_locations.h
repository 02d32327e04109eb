// Where the schemas of a file stand, and what its references lead to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "schema/json_value.h"

namespace seamark::schema {

struct SchemaLocation {
    const JsonValue* value = nullptr;
    std::string pointer;  // in the file
    std::string base;     // the URI against which references in it are resolved
};

// What a JSON Pointer leads to (RFC 6901).
const JsonValue* find_at(const JsonValue& document, std::string_view pointer);

// An index over one document, which must outlive it.
class SchemaLocations {
  public:
    // `file_name`: the document's URI where it states none.
    SchemaLocations(const JsonValue& document, std::string_view file_name);

    const SchemaLocation& root() const { return resources_.at(root_uri_); }

    // What `reference` leads to from a schema at `base`; nothing where that is not in the document.
    std::optional<SchemaLocation> find(std::string_view base, std::string_view reference) const;

    // A part of a schema, as `$id` in it may change its base.
    static SchemaLocation child(const SchemaLocation& parent, const JsonValue& value, std::string pointer);

  private:
    void add(const SchemaLocation& location);
    void add_anchor(const SchemaLocation& location, std::string_view keyword);

    std::string root_uri_;
    std::map<std::string, SchemaLocation> resources_;  // by URI
    std::map<std::string, SchemaLocation> anchors_;    // by URI with fragment
};

}  // namespace seamark::schema
