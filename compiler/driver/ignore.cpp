#include "driver/ignore.h"

#include <algorithm>
#include <fnmatch.h>

namespace seamark::driver {

namespace {

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t slash = path.find('/');
        parts.emplace_back(path.substr(0, slash));
        if (slash == std::string_view::npos) {
            return parts;
        }
        path.remove_prefix(slash + 1);
    }
}

using Parts = std::vector<std::string>;

// Whether the pattern's parts match the path's, `**` standing for any number of folders.
bool matches_parts(const Parts& pattern, const Parts& path) {
    // reached[j]: the parts of the pattern so far match the first j parts of the path.
    std::vector<bool> reached(path.size() + 1, false);
    reached[0] = true;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        std::vector<bool> next(path.size() + 1, false);
        if (pattern[i] == "**") {
            const bool is_last = i + 1 == pattern.size();
            const auto first = std::find(reached.begin(), reached.end(), true) - reached.begin();
            // At the end it stands for what is inside, so for one part at least.
            for (auto j = static_cast<std::size_t>(first) + (is_last ? 1 : 0); j <= path.size(); ++j) {
                next[j] = true;
            }
        } else {
            for (std::size_t j = 0; j < path.size(); ++j) {
                next[j + 1] = reached[j] && ::fnmatch(pattern[i].c_str(), path[j].c_str(), 0) == 0;
            }
        }
        reached = std::move(next);
    }
    return reached[path.size()];
}

bool matches(const IgnoreRule& rule, const std::string& path, bool is_folder) {
    if (rule.folders_only && !is_folder) {
        return false;
    }
    Parts parts = split(path);
    if (!rule.anchored) {
        parts = {parts.back()};
    }
    return matches_parts(split(rule.pattern), parts);
}

// Trailing blanks do not count unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) {
        if (line.size() > 1 && line[line.size() - 2] == '\\') {
            break;
        }
        line.remove_suffix(1);
    }
    return line;
}

}  // namespace

std::vector<IgnoreRule> parse_ignore(std::string_view text) {
    std::vector<IgnoreRule> rules;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = without_trailing_blanks(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.front() == '#') {
            continue;
        }
        IgnoreRule rule;
        rule.negated = line.front() == '!';
        line.remove_prefix(rule.negated ? 1 : 0);
        rule.folders_only = !line.empty() && line.back() == '/';
        line.remove_suffix(rule.folders_only ? 1 : 0);
        rule.anchored = line.find('/') != std::string_view::npos;
        line.remove_prefix(!line.empty() && line.front() == '/' ? 1 : 0);
        if (!line.empty()) {
            rule.pattern = line;
            rules.push_back(std::move(rule));
        }
    }
    return rules;
}

bool is_ignored(const std::vector<IgnoreScope>& scopes, const std::string& path, bool is_folder) {
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        const std::string relative = scope->base == "." ? path : path.substr(scope->base.size() + 1);
        for (auto rule = scope->rules.rbegin(); rule != scope->rules.rend(); ++rule) {
            if (matches(*rule, relative, is_folder)) {
                return !rule->negated;
            }
        }
    }
    return false;
}

}  // namespace seamark::driver
