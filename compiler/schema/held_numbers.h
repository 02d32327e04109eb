// Decimal numbers in double precision, which most readers of JSON compute in.
#pragma once

#include <optional>

#include "base/decimal.h"
#include "schema/constraints.h"

namespace seamark::schema {

// The nearest double; infinite where none is so large.
double as_double(const base::Decimal& value);

// The number that a finite double stands for when it is written in its shortest form.
base::Decimal shortest_print(double value);

// Whether who reads it into a double has the number that was written (read_number.h).
bool is_held_by_double(const base::Decimal& value);

// The number itself, or what comes next to it on that side, that double precision holds.
std::optional<base::Decimal> nearest_held(const base::Decimal& value, bool up);

// A number within the limits that double precision holds; nothing where there is none.
std::optional<base::Decimal> find_held(const Limits& limits, bool is_integer);

}  // namespace seamark::schema
