// The seams of some blueprints, the next investment first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/view.h"

namespace seamark::ranking {

enum class Format {
    Text,  // a table for a terminal
    Json,
    Csv,       // RFC 4180, with a header
    Markdown,  // for GitHub and GitLab
};

// The rule by which they are ordered, in words.
std::string_view rule_in_words();

// All seams by the rule of model/rank.h, and but for CSV, which is one table, what is open per journey owner
// and the rule itself. No view is null.
std::string emit_ranking(const std::vector<const emit::View*>& views, Format format);

}  // namespace seamark::ranking
