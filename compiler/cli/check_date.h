// Days on the command line.
#pragma once

#include <string>

namespace seamark::cli {

// Why the text is no day such as "2027-01-31"; empty where it is one.
std::string check_date(const std::string& text);

}  // namespace seamark::cli
