// What the literals of the language stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::parse {

// A stretch of a literal's text that is no escape of the language: offset and length in bytes.
struct BadEscape {
    std::size_t offset = 0;
    std::size_t length = 0;
};

// Where in a string literal (quotes included) an escape is none of `\" \\ \n \t \u{1F4E6}`.
std::vector<BadEscape> find_bad_escapes(std::string_view literal);

// The text of a literal `"…"` or `"""…"""`. In the second form CRLF reads as LF, a first line break and a
// last line of white space are dropped, and the common indentation of the lines that are not blank is taken
// off.
std::string decode_string(std::string_view literal);

// A literal `"""…"""` whose lines stand `margin` blanks from the left, its closing quotes `closing_margin`;
// the same text, all line ends line feeds. One whose text starts right behind the opening quotes keeps its
// lines as they are.
std::string indent_block(std::string_view literal, std::size_t margin, std::size_t closing_margin);

// Where in a string literal, quotes included, the byte at `offset` of its decoded text is written: offset and
// length in bytes. The end of the text is the closing quote. Of a text over several lines, all of it.
struct LiteralPlace {
    std::size_t offset = 0;
    std::size_t length = 0;
};
LiteralPlace find_in_literal(std::string_view literal, std::size_t offset);

// Milliseconds of "30s", "250ms", …; nothing where they do not fit.
std::optional<std::int64_t> decode_duration(std::string_view literal);

struct CivilDay {
    int year = 0;
    int month = 0;
    int day = 0;
};
// Of "2027-01-31"; nothing where the calendar has no such day.
std::optional<CivilDay> decode_date(std::string_view literal);

}  // namespace seamark::parse
