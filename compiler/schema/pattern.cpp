#include "schema/pattern.h"

#include <re2/re2.h>
#include <string>

namespace seamark::schema {

namespace {

// ECMA-262's white space, and all that is none.
constexpr std::string_view space =
    R"(\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF})";
constexpr std::string_view no_space =
    R"(\x{0}-\x{8}\x{E}-\x{1F}!-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027}\x{202A}-\x{202E})"
    R"(\x{2030}-\x{205E}\x{2060}-\x{2FFF}\x{3001}-\x{FEFE}\x{FF00}-\x{10FFFF})";
constexpr std::string_view no_line_end = R"([^\n\r\x{2028}\x{2029}])";

// The pattern as RE2 has to be told for it to mean what ECMA-262 says: the two differ about white space and
// about what `.` leaves out.
std::string to_re2(std::string_view pattern) {
    std::string text;
    bool is_in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            const char letter = pattern[++i];
            const bool is_space = letter == 's';
            if (is_space || letter == 'S') {
                text += is_in_class ? "" : "[";
                text += is_space ? space : no_space;
                text += is_in_class ? "" : "]";
            } else {
                text += c;
                text += letter;
            }
        } else if (c == '.' && !is_in_class) {
            text += no_line_end;
        } else {
            is_in_class = c == '[' || (is_in_class && c != ']');
            text += c;
        }
    }
    return text;
}

re2::StringPiece piece_of(std::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

Pattern::Pattern(std::string_view text) : expression_(std::make_unique<RE2>(to_re2(text), RE2::Quiet)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::is_found_in(std::string_view text) const {
    return expression_->ok() && RE2::PartialMatch(piece_of(text), *expression_);
}

}  // namespace seamark::schema
