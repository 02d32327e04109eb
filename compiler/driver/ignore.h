// What `.gitignore` files name (gitignore(5)).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace seamark::driver {

struct IgnoreRule {
    std::string pattern;        // with '/' only where it is anchored or names folders on the way
    bool negated = false;       // `!pattern`
    bool folders_only = false;  // `pattern/`
    bool anchored = false;      // a '/' at the start or in the middle: relative to the file's own folder
};

// The rules of one `.gitignore`, in its order.
std::vector<IgnoreRule> parse_ignore(std::string_view text);

// The rules of the folders on the way to a path, outermost first; `base` is each one's folder.
struct IgnoreScope {
    std::string base;
    std::vector<IgnoreRule> rules;
};

// Whether the last rule that matches `path` leaves it out. Folders above it that are left out are the
// caller's to see.
bool is_ignored(const std::vector<IgnoreScope>& scopes, const std::string& path, bool is_folder);

}  // namespace seamark::driver
