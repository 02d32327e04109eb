// The keywords that constrain, and how each is read.
#pragma once

#include <string_view>

#include "schema/receiver_schema.h"
#include "schema/schema_locations.h"

namespace seamark::schema {

class SchemaReader;

// The drafts, as bits. A schema that states none is read with the keywords of all of them.
enum Dialect : unsigned { draft7 = 1, draft2019 = 2, draft2020 = 4, unstated = 8 };
inline constexpr unsigned every_dialect = draft7 | draft2019 | draft2020 | unstated;
inline constexpr unsigned since_2019 = draft2019 | draft2020 | unstated;

struct Keyword {
    std::string_view name;
    unsigned dialects;  // that have it
    // Its value, which stands at `at`, into the subschema.
    void (*read)(SchemaReader& reader, Subschema& into, const SchemaLocation& at);
};

// Nothing for annotations, for what is unknown, and for keywords that only mean something beside another.
const Keyword* find_keyword(std::string_view name);

}  // namespace seamark::schema
