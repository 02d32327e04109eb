#include "resolve/proposal.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "base/closest.h"

namespace seamark::resolve {

namespace {

constexpr std::size_t least_letters = 4;

std::string digits_of(std::string_view name) {
    std::string digits;
    std::copy_if(name.begin(), name.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// One letter more, less or other, or two neighbours that changed places. Numbers tell names apart on purpose,
// and in a short name one letter is much of it.
bool is_slip(std::string_view written, std::string_view proposed) {
    return written.size() >= least_letters && digits_of(written) == digits_of(proposed) &&
           base::edit_distance(written, proposed, 1) == 1;
}

}  // namespace

diag::Fix write_instead(const std::vector<source::Span>& places, std::string_view written,
                        std::string_view proposed) {
    diag::Fix fix;
    fix.title = fmt::format("write `{}`", proposed);
    fix.is_safe = is_slip(written, proposed);
    for (const source::Span& place : places) {
        fix.edits.push_back({place, std::string(proposed)});
    }
    return fix;
}

}  // namespace seamark::resolve
