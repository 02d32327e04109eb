#include "cli/check_date.h"

#include <fmt/format.h>

#include "parse/literals.h"

namespace seamark::cli {

std::string check_date(const std::string& text) {
    const bool has_form = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                          text.find_first_not_of("0123456789-") == std::string::npos;
    return has_form && parse::decode_date(text) ? "" : fmt::format("`{}` is no day such as 2027-01-31", text);
}

}  // namespace seamark::cli
