// The canonical layout of a file (docs/formatting.md): where its tokens stand. What stands between them in
// the source has no say in it but for comments and empty lines.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "rewrite/words.h"

namespace seamark::rewrite {

inline constexpr Token no_token = std::numeric_limits<Token>::max();

// A row is what stands on one line as long as the line's width and comments let it.
struct Placement {
    bool starts_row = false;
    bool may_wrap = false;     // the row may go on with it on a line of its own
    std::uint32_t space = 1;   // blanks before it, where it starts nothing
    std::uint32_t indent = 0;  // of the row that it starts
    Token hangs_from =
        no_token;  // where it wraps, it stands below this token; else a little further in than the row
};

// One for each token.
std::vector<Placement> plan_layout(const Words& words);

}  // namespace seamark::rewrite
