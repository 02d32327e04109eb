// Numbers over one blueprint and over several.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "emit/view.h"
#include "model/rank.h"

namespace seamark::emit {

struct SeamCounts {
    std::size_t answered = 0;
    std::size_t partly = 0;
    std::size_t unanswered = 0;
    std::size_t cells = 0;
    std::size_t open_cells = 0;

    std::size_t seams() const { return answered + partly + unanswered; }
};

SeamCounts count_seams(const View& view);
SeamCounts operator+(const SeamCounts& a, const SeamCounts& b);

// The journey's; empty where nobody is named.
std::string owner_of(const View& view);

struct OwnerTotal {
    std::string owner;  // of the journey
    std::size_t blueprints = 0;
    SeamCounts counts;
};

// Most open cells first, then by name. No view is null.
std::vector<OwnerTotal> total_by_owner(const std::vector<const View*>& views);

// The order of `rank_across` in words.
extern const std::string_view ranking_rule;

struct RankedAcross {
    std::size_t view = 0;  // index into the views
    model::RankedSeam seam;
};

// Over all blueprints, by the rule of model/rank.h; what is alike stands in the order of the views. No view
// is null.
std::vector<RankedAcross> rank_across(const std::vector<const View*>& views);

}  // namespace seamark::emit
