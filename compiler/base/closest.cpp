#include "base/closest.h"

#include <algorithm>
#include <string>
#include <utility>

namespace seamark::base {

namespace {

std::string lower(std::string_view word) {
    std::string text(word);
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

}  // namespace

// Optimal string alignment over three rows.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> before;
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return std::min(row[b.size()], limit + 1);
}

std::optional<std::string_view> find_closest(std::string_view word,
                                             const std::vector<std::string_view>& candidates) {
    const std::size_t limit = word.size() < 3 ? 0 : std::max<std::size_t>(1, word.size() / 3);
    const std::string lowered = lower(word);
    std::optional<std::string_view> closest;
    std::size_t least = 2 * limit + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate == word) {
            continue;
        }
        // Doubled, so that a difference in letter case alone lies between none and one.
        const std::size_t distance = std::min(2 * edit_distance(word, candidate, limit),
                                              2 * edit_distance(lowered, lower(candidate), limit) + 1);
        if (distance < least) {
            least = distance;
            closest = candidate;
        }
    }
    return closest;
}

}  // namespace seamark::base
