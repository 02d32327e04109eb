// What is done to a PDF after cairo has written it.
#pragma once

#include <string>

namespace seamark::diagram {

// The time of writing and its zone, which cairo puts in, are taken out: equal input gives equal bytes.
std::string without_date(std::string pdf);

}  // namespace seamark::diagram
