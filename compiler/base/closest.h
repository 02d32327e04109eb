// The name that was probably meant.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace seamark::base {

// How many insertions, deletions, replacements and swaps of neighbours turn one word into the other; at most
// `limit` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate nearest to `word` where one is near enough to be a slip of the hand (a third of its letters,
// at least one; letter case counts half as much); of equals the first.
std::optional<std::string_view> find_closest(std::string_view word,
                                             const std::vector<std::string_view>& candidates);

}  // namespace seamark::base
