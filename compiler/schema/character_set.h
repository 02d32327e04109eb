// Sets of Unicode scalar values.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace seamark::schema {

// Both ends included.
struct CharacterRange {
    char32_t first = 0;
    char32_t last = 0;
};

// Surrogates are never members.
class CharacterSet {
  public:
    CharacterSet() = default;
    CharacterSet(std::initializer_list<CharacterRange> ranges) : CharacterSet(std::vector(ranges)) {}
    explicit CharacterSet(const std::vector<CharacterRange>& ranges);

    static CharacterSet all();

    bool empty() const { return ranges_.empty(); }
    bool contains(char32_t scalar) const;
    CharacterSet complement() const;
    // A member that people can read where there is one: the first of `preferred` that is a member, else the
    // first that is printable ASCII, else the first beyond. Nothing where the set is empty.
    std::optional<char32_t> pick(std::string_view preferred) const;

    friend CharacterSet unite(const CharacterSet& a, const CharacterSet& b);
    friend CharacterSet intersect(const CharacterSet& a, const CharacterSet& b);

  private:
    std::optional<char32_t> first_from(char32_t scalar) const;

    std::vector<CharacterRange> ranges_;  // ascending, apart from each other
};

}  // namespace seamark::schema
