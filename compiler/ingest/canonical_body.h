// Code that is put into a blueprint, in the layout of `seamark fmt` and in the blueprint's own indentation.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "source/source.h"

namespace seamark::ingest {

// What a body stands further in by: the tab of a file whose first indented line starts with one, else blanks.
std::string indentation_of(const source::SourceFile& file);

// The columns that a line with this margin starts at, a tab counted as one step of the indentation.
std::size_t columns_of(std::string_view margin);

// `code` was written for a line that stands `indent` columns in, with blanks. Here its further lines start
// with `margin`, and what is in brackets with `step` more for each; what is within a text stays.
std::string fit_in(std::string_view code, std::size_t indent, std::string_view margin, std::string_view step);

// A seam, or the body ` { … }` of a failure, without comments in it, as fmt lays it out, for a line that
// starts with `margin`. Of the failure with the blank before the bracket.
std::string canonical_seam(const std::string& seam, std::string_view margin, std::string_view step);
std::string canonical_failure_body(const std::string& body, std::string_view margin, std::string_view step);

}  // namespace seamark::ingest
