// Blueprints with one seam `approve -> enqueue`, whose payload is what a test is about.
#pragma once

#include <string>
#include <string_view>

#include "emit/output.h"
#include "support/compile.h"

namespace seamark::test {

// `clauses` stand in the seam: "carries order_id"; `declarations` are enums, records and states.
Compiled compile_payload(const std::string& declarations, const std::string& clauses);

// What the backend gives for it. All its names must resolve.
emit::OutputSet fixtures_of(const std::string& declarations, const std::string& clauses);

// The bytes of the file of that name; it must be there.
const std::string& bytes_of(const emit::OutputSet& files, std::string_view path);

}  // namespace seamark::test
