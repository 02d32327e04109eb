// How one text became another, as `diff -u` writes it.
#pragma once

#include <string>
#include <string_view>

namespace seamark::rewrite {

// What `patch` and `git apply` take; empty where the texts are equal. The labels are the names behind `---`
// and
// `+++`: they may be anything that a user named a file, and are written in quotes where they have to be.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view before_label,
                         std::string_view after_label);

}  // namespace seamark::rewrite
