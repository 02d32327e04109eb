// Arithmetic on sets of numbers, exact.
#pragma once

#include <optional>

#include "base/decimal.h"
#include "schema/value_set.h"

namespace seamark::schema {

// Nothing where the answer would take too much work.
std::optional<bool> is_multiple_of(const base::Decimal& value, const base::Decimal& divisor);

bool contains(const Numbers& numbers, const base::Decimal& value);

// A short one near zero; nothing where there is none or it was not found.
std::optional<base::Decimal> find_number(const Numbers& numbers);

bool is_surely_empty(const Numbers& numbers);

}  // namespace seamark::schema
