#include "schema/pattern_cursor.h"

#include "source/utf8.h"

namespace seamark::schema {

bool PatternCursor::sees(std::string_view word) const {
    return !has_failed() && text_.substr(offset_, word.size()) == word;
}

bool PatternCursor::take(std::string_view word) {
    const bool is_there = sees(word);
    offset_ += is_there ? word.size() : 0;
    return is_there;
}

char32_t PatternCursor::take_scalar() {
    const std::optional<source::Scalar> scalar = source::decode_scalar(rest());
    if (!scalar) {
        fail("the end of the pattern, where a character was expected");
        return 0;
    }
    offset_ += scalar->length;
    return scalar->value;
}

void PatternCursor::fail_at(std::size_t offset, std::string message) {
    if (!has_failed()) {
        error_ = PatternError{offset, std::move(message)};
    }
}

}  // namespace seamark::schema
