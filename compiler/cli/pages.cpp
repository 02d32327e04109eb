#include "cli/pages.h"

#include <string>

#include "base/check.h"

namespace seamark::cli {

std::string_view page_of(diag::Code code) {
    const std::string ending = "/" + std::string(diag::info(code).name) + ".md";
    for (const EmbeddedFile& file : page_files()) {
        const bool fits =
            file.name.size() > ending.size() && file.name.substr(file.name.size() - ending.size()) == ending;
        if (fits) {
            return file.bytes;
        }
    }
    const bool every_code_has_a_page = false;
    SEAMARK_CHECK(every_code_has_a_page);
    return {};
}

}  // namespace seamark::cli
