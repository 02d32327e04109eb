#include "schema/character_set.h"

#include <algorithm>

namespace seamark::schema {

namespace {

constexpr char32_t first_surrogate = 0xd800;
constexpr char32_t last_surrogate = 0xdfff;
constexpr char32_t last_scalar = 0x10ffff;

// What lies between the ranges, which are ascending and apart.
std::vector<CharacterRange> gaps_between(const std::vector<CharacterRange>& ranges) {
    std::vector<CharacterRange> gaps;
    char32_t next = 0;
    for (const CharacterRange& range : ranges) {
        if (next < range.first) {
            gaps.push_back({next, range.first - 1});
        }
        next = range.last + 1;
    }
    if (next <= last_scalar) {
        gaps.push_back({next, last_scalar});
    }
    return gaps;
}

std::vector<CharacterRange> without_surrogates(const std::vector<CharacterRange>& ranges) {
    std::vector<CharacterRange> kept;
    for (const CharacterRange& range : ranges) {
        if (range.first < first_surrogate) {
            kept.push_back({range.first, std::min<char32_t>(range.last, first_surrogate - 1)});
        }
        if (range.last > last_surrogate) {
            kept.push_back({std::max<char32_t>(range.first, last_surrogate + 1), range.last});
        }
    }
    return kept;
}

std::vector<CharacterRange> merged(std::vector<CharacterRange> ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const CharacterRange& a, const CharacterRange& b) { return a.first < b.first; });
    std::vector<CharacterRange> apart;
    for (const CharacterRange& range : ranges) {
        if (!apart.empty() && range.first <= apart.back().last + 1) {
            apart.back().last = std::max(apart.back().last, range.last);
        } else {
            apart.push_back(range);
        }
    }
    return apart;
}

}  // namespace

CharacterSet::CharacterSet(const std::vector<CharacterRange>& ranges)
    : ranges_(merged(without_surrogates(ranges))) {}

CharacterSet CharacterSet::all() {
    return {{0, last_scalar}};
}

bool CharacterSet::contains(char32_t scalar) const {
    return std::any_of(ranges_.begin(), ranges_.end(), [scalar](const CharacterRange& range) {
        return range.first <= scalar && scalar <= range.last;
    });
}

CharacterSet CharacterSet::complement() const {
    return CharacterSet(gaps_between(ranges_));
}

CharacterSet unite(const CharacterSet& a, const CharacterSet& b) {
    std::vector<CharacterRange> both = a.ranges_;
    both.insert(both.end(), b.ranges_.begin(), b.ranges_.end());
    return CharacterSet(both);
}

CharacterSet intersect(const CharacterSet& a, const CharacterSet& b) {
    std::vector<CharacterRange> both;
    for (const CharacterRange& x : a.ranges_) {
        for (const CharacterRange& y : b.ranges_) {
            const CharacterRange common{std::max(x.first, y.first), std::min(x.last, y.last)};
            if (common.first <= common.last) {
                both.push_back(common);
            }
        }
    }
    return CharacterSet(both);
}

std::optional<char32_t> CharacterSet::first_from(char32_t scalar) const {
    const auto range = std::find_if(ranges_.begin(), ranges_.end(),
                                    [scalar](const CharacterRange& each) { return each.last >= scalar; });
    if (range == ranges_.end()) {
        return std::nullopt;
    }
    return std::max(range->first, scalar);
}

std::optional<char32_t> CharacterSet::pick(std::string_view preferred) const {
    for (const char c : preferred) {
        const auto scalar = static_cast<char32_t>(static_cast<unsigned char>(c));
        if (contains(scalar)) {
            return scalar;
        }
    }
    constexpr char32_t last_printable = 0x7e;
    constexpr char32_t first_beyond_controls = 0xa1;
    const std::optional<char32_t> printable = first_from('!');
    if (printable && *printable <= last_printable) {
        return printable;
    }
    if (contains(' ')) {
        return ' ';
    }
    const std::optional<char32_t> beyond = first_from(first_beyond_controls);
    return beyond ? beyond : first_from(0);
}

}  // namespace seamark::schema
