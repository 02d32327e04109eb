// Where the reading of a pattern stands.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "schema/pattern_syntax.h"

namespace seamark::schema {

// The first error ends the reading: nothing is seen behind it.
class PatternCursor {
  public:
    explicit PatternCursor(std::string_view text) : text_(text) {}

    std::size_t offset() const { return offset_; }
    std::string_view rest() const { return text_.substr(offset_); }
    bool is_at_end() const { return offset_ >= text_.size() || has_failed(); }
    bool sees(std::string_view word) const;
    char peek() const { return is_at_end() ? '\0' : text_[offset_]; }

    // Steps over the word where it stands here.
    bool take(std::string_view word);
    char32_t take_scalar();
    void skip(std::size_t bytes) { offset_ += bytes; }

    bool has_failed() const { return error_.has_value(); }
    const std::optional<PatternError>& error() const { return error_; }
    void fail(std::string message) { fail_at(offset_, std::move(message)); }
    void fail_at(std::size_t offset, std::string message);

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
    std::optional<PatternError> error_;
};

}  // namespace seamark::schema
