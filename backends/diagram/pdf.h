// What is done to a PDF after cairo has written it.
#pragma once

#include <string>

namespace seamark::diagram {

// The day and time of writing, which cairo puts in, are blanked: equal input gives equal bytes.
std::string without_date(std::string pdf);

}  // namespace seamark::diagram
