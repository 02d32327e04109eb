// Values as code.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/change.h"
#include "rewrite/clauses.h"

namespace seamark::ingest {

// What stands behind the clause's word, or for `mode` behind `failure`. `indent`: the columns of its line.
std::string write_value(const Value& value, std::size_t indent);

// `carries a, b? as "c"`.
std::string write_carries(const Value& value, std::size_t indent);

// The clauses of a new failure's body, in canonical order: its recovery and signal are asked for where nobody
// answered them.
std::string write_new_failure(const NewFailure& failure, std::size_t indent);

// `seam a -> b { … }` for a crossing that has none: `?` in each of `asked` that has no value.
std::string write_new_seam(const std::string& from, const std::string& to,
                           const std::vector<model::CellField>& asked, const SeamChange& change);

}  // namespace seamark::ingest
