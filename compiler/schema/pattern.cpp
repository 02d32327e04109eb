#include "schema/pattern.h"

#include <re2/re2.h>

namespace seamark::schema {

namespace {

re2::StringPiece piece_of(std::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

Pattern::Pattern(std::string_view text) : expression_(std::make_unique<RE2>(piece_of(text), RE2::Quiet)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::is_found_in(std::string_view text) const {
    return expression_->ok() && RE2::PartialMatch(piece_of(text), *expression_);
}

}  // namespace seamark::schema
