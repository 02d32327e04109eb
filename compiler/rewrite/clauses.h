// How answers and their clauses are written: the layout of docs/formatting.md, for whoever puts them into a
// blueprint. `seamark fmt` leaves them as they are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seamark::rewrite {

// The columns that a line should keep to, and how far a body stands in from its header.
inline constexpr std::size_t line_width = 110;
inline constexpr std::size_t indent_width = 2;
// Of the words of a failure's clauses: its values stand in one column.
inline constexpr std::size_t failure_word_width = std::string_view("recovery").size();

// ---- texts ----

// Where in `text` something stands that no text of the language can hold: a control character but tab and
// line feed (a carriage return before a line feed counts too), U+FFFE, U+FFFF, or bytes that are no UTF-8.
std::optional<std::size_t> find_unwritable(std::string_view text);

// `text` with a line feed for each CRLF and each lone carriage return.
std::string with_line_feeds(std::string_view text);

// A literal `"…"` that reads back as exactly `text`, which must have nothing unwritable. Line feeds, tabs and
// invisible characters that change the direction or the end of a line are written as escapes, the rest as it
// is.
std::string quote(std::string_view text);

// As `quote`; but a text of several lines is written as `"""…"""` where that reads back as exactly `text` and
// nothing of it hides at the end of a line. `indent`: the columns that the clause stands in from the left.
// The text stands two further in, on lines of its own.
std::string write_text(std::string_view text, std::size_t indent);

// ---- clauses ----

// A list behind `words` ("carries", "needs"), broken where it gets too long so that the names stand below
// each other. Without the indentation before it.
std::string write_list(std::string_view words, const std::vector<std::string>& items, std::size_t indent);

// A clause of a failure's body: values stand in one column, whichever clauses the failure has.
std::string write_failure_clause(std::string_view word, std::string_view value);

// A clause as it is to be written: `value` is code ("?", `observed "INC-1"`, what `write_text` gives).
struct Clause {
    std::string word;
    std::string value;
};

// `failure kind "…" { … }` for a seam's body, without the indentation before its first line and without a
// line end. `kind` may be empty; `mode` is code; without clauses there is no body.
std::string write_failure(std::string_view kind, std::string_view mode, const std::vector<Clause>& clauses,
                          std::size_t indent);

}  // namespace seamark::rewrite
