// A pattern of the language, ready to search with.
#pragma once

#include <memory>
#include <string_view>

namespace re2 {
class RE2;
}

namespace seamark::schema {

// It is searched for, not anchored, and means what it means in ECMA-262 with the flag `u`.
class Pattern {
  public:
    explicit Pattern(std::string_view text);
    ~Pattern();
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;

    // Never in a text where RE2 cannot read the pattern (SM406).
    bool is_found_in(std::string_view text) const;

  private:
    std::unique_ptr<re2::RE2> expression_;
};

}  // namespace seamark::schema
