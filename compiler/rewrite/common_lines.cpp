#include "rewrite/common_lines.h"

#include <algorithm>
#include <unordered_map>

namespace seamark::rewrite {

namespace {

using Line = std::size_t;  // equal lines have equal numbers

// A stretch of both texts: lines [before, before_end) and [after, after_end).
struct Stretch {
    std::size_t before = 0;
    std::size_t before_end = 0;
    std::size_t after = 0;
    std::size_t after_end = 0;
};

// More differences than this in one stretch without a line of its own are shown as one replacement: the work
// is quadratic in it.
constexpr std::size_t most_differences = 1000;

struct Comparison {
    std::vector<Line> before;
    std::vector<Line> after;
    std::vector<CommonLine> common;

    bool is_equal(std::size_t b, std::size_t a) const { return before[b] == after[a]; }
};

std::vector<Line> number_lines(const std::vector<std::string_view>& lines,
                               std::unordered_map<std::string_view, Line>& numbers) {
    std::vector<Line> numbered;
    numbered.reserve(lines.size());
    for (const std::string_view line : lines) {
        numbered.push_back(numbers.try_emplace(line, numbers.size()).first->second);
    }
    return numbered;
}

// Lines that stand once in each text of the stretch, where they stand before and after, in the order of
// before.
std::vector<CommonLine> unique_lines(const Comparison& both, const Stretch& stretch) {
    struct Places {
        std::size_t count_before = 0;
        std::size_t count_after = 0;
        std::size_t after = 0;
    };
    std::unordered_map<Line, Places> places;
    for (std::size_t i = stretch.before; i < stretch.before_end; ++i) {
        ++places[both.before[i]].count_before;
    }
    for (std::size_t i = stretch.after; i < stretch.after_end; ++i) {
        Places& place = places[both.after[i]];
        ++place.count_after;
        place.after = i;
    }
    std::vector<CommonLine> unique;
    for (std::size_t i = stretch.before; i < stretch.before_end; ++i) {
        const Places& place = places[both.before[i]];
        if (place.count_before == 1 && place.count_after == 1) {
            unique.push_back({i, place.after});
        }
    }
    return unique;
}

// The longest list of pairs whose indexes both rise (patience sorting); `pairs` rise in `before`.
std::vector<CommonLine> longest_rising(const std::vector<CommonLine>& pairs) {
    std::vector<std::size_t> tops;  // of each pile, the pair on top
    std::vector<std::size_t> below(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto pile =
            std::lower_bound(tops.begin(), tops.end(), pairs[i].after,
                             [&](std::size_t top, std::size_t after) { return pairs[top].after < after; });
        below[i] = pile == tops.begin() ? pairs.size() : *(pile - 1);
        if (pile == tops.end()) {
            tops.push_back(i);
        } else {
            *pile = i;
        }
    }
    std::vector<CommonLine> rising;
    for (std::size_t i = tops.empty() ? pairs.size() : tops.back(); i < pairs.size(); i = below[i]) {
        rising.push_back(pairs[i]);
    }
    std::reverse(rising.begin(), rising.end());
    return rising;
}

// Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations"): for each number of
// differences, how far each diagonal reaches.
class ShortestScript {
  public:
    ShortestScript(Comparison& both, const Stretch& stretch) : both_(both), stretch_(stretch) {}

    // Adds the common lines of the stretch; none where it has too many differences.
    void find() {
        for (std::size_t differences = 0; differences <= most_differences; ++differences) {
            if (extend(differences)) {
                walk_back(differences);
                return;
            }
        }
    }

  private:
    using Offset = std::ptrdiff_t;  // from the stretch's start

    Offset before_size() const { return static_cast<Offset>(stretch_.before_end - stretch_.before); }
    Offset after_size() const { return static_cast<Offset>(stretch_.after_end - stretch_.after); }

    bool is_equal(Offset before, Offset after) const {
        return both_.is_equal(stretch_.before + static_cast<std::size_t>(before),
                              stretch_.after + static_cast<std::size_t>(after));
    }

    // How far diagonal `k` (before - after) reached with `differences`; -1 where it is none.
    Offset reach(std::size_t differences, Offset k) const {
        const auto limit = static_cast<Offset>(differences);
        return k < -limit || k > limit ? -1
                                       : reached_[differences][static_cast<std::size_t>((k + limit) / 2)];
    }

    // Whether the way to diagonal `k` with one difference more comes down, by a line that was put in.
    bool comes_down(std::size_t differences, Offset k) const {
        return reach(differences, k + 1) > reach(differences, k - 1);
    }

    Offset start_of(std::size_t differences, Offset k) const {
        if (differences == 0) {
            return 0;
        }
        return comes_down(differences - 1, k) ? reach(differences - 1, k + 1)
                                              : reach(differences - 1, k - 1) + 1;
    }

    // True where the end of both is reached.
    bool extend(std::size_t differences) {
        const auto limit = static_cast<Offset>(differences);
        std::vector<Offset>& row = reached_.emplace_back();
        row.reserve(differences + 1);
        for (Offset k = -limit; k <= limit; k += 2) {
            Offset before = start_of(differences, k);
            while (before < before_size() && before - k < after_size() && is_equal(before, before - k)) {
                ++before;
            }
            row.push_back(before);
            if (before >= before_size() && before - k >= after_size()) {
                return true;
            }
        }
        return false;
    }

    void walk_back(std::size_t differences) {
        std::vector<CommonLine> found;
        Offset before = before_size();
        Offset after = after_size();
        for (std::size_t left = differences + 1; left-- > 0;) {
            const Offset k = before - after;
            const Offset start = start_of(left, k);
            while (before > start) {
                --before;
                --after;
                found.push_back({stretch_.before + static_cast<std::size_t>(before),
                                 stretch_.after + static_cast<std::size_t>(after)});
            }
            if (left > 0) {
                (comes_down(left - 1, k) ? after : before) -= 1;
            }
        }
        both_.common.insert(both_.common.end(), found.rbegin(), found.rend());
    }

    Comparison& both_;
    Stretch stretch_;
    std::vector<std::vector<Offset>> reached_;  // by differences, then by every second diagonal
};

// What both ends of the stretch share is taken off before it is looked at.
void compare(Comparison& both, Stretch stretch) {
    while (stretch.before < stretch.before_end && stretch.after < stretch.after_end &&
           both.is_equal(stretch.before, stretch.after)) {
        both.common.push_back({stretch.before++, stretch.after++});
    }
    std::size_t tail = 0;
    while (stretch.before < stretch.before_end && stretch.after < stretch.after_end &&
           both.is_equal(stretch.before_end - 1, stretch.after_end - 1)) {
        --stretch.before_end;
        --stretch.after_end;
        ++tail;
    }
    if (stretch.before < stretch.before_end && stretch.after < stretch.after_end) {
        ShortestScript(both, stretch).find();
    }
    for (std::size_t i = 0; i < tail; ++i) {
        both.common.push_back({stretch.before_end + i, stretch.after_end + i});
    }
}

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        lines.push_back(text.substr(start, end - start));
        start = end;
    }
    return lines;
}

// Lines that stand once in both texts hold the rest in place, so that a stretch between two of them is short.
std::vector<CommonLine> find_common_lines(const std::vector<std::string_view>& before,
                                          const std::vector<std::string_view>& after) {
    std::unordered_map<std::string_view, Line> numbers;
    Comparison both{number_lines(before, numbers), number_lines(after, numbers), {}};
    Stretch stretch{0, 0, 0, 0};
    const Stretch whole{0, before.size(), 0, after.size()};
    for (const CommonLine& anchor : longest_rising(unique_lines(both, whole))) {
        stretch.before_end = anchor.before;
        stretch.after_end = anchor.after;
        compare(both, stretch);
        both.common.push_back(anchor);
        stretch.before = anchor.before + 1;
        stretch.after = anchor.after + 1;
    }
    stretch.before_end = before.size();
    stretch.after_end = after.size();
    compare(both, stretch);
    return std::move(both.common);
}

}  // namespace seamark::rewrite
