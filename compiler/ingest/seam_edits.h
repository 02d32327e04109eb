// A change of a blueprint that is written, as edits of its text.
#pragma once

#include <vector>

#include "ingest/change.h"
#include "rewrite/edits.h"
#include "source/source.h"
#include "syntax/ast.h"

namespace seamark::ingest {

// What is there and changes is replaced alone: the answer, not its clause. What is missing is put in as a
// clause of its own, with the indentation that the file has; a body on one line is laid out anew then, as
// fmt does it.
std::vector<rewrite::Edit> edit_seam(const source::SourceFile& file, const syntax::File& written,
                                     const syntax::Seam& seam, const SeamChange& change);

// The owner of the whole, which stands behind the imports where it is missing.
rewrite::Edit edit_journey_owner(const source::SourceFile& file, const syntax::File& blueprint,
                                 const Value& value);

// Where a declaration may be put in behind another that ends at `offset`: behind the comment that follows it
// on its line.
std::uint32_t behind_comment(const source::SourceFile& file, std::uint32_t offset);

// Whether what stands behind `carries` can be replaced as a whole: it stands in one clause and is a `?`, or a
// list without a comment in it.
bool can_replace_carries(const syntax::File& written, const syntax::Seam& seam);

}  // namespace seamark::ingest
