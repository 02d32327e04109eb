// Where the clauses of a seam and of a failure stand in the text, and their answers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/block.h"
#include "model/cell_address.h"
#include "source/source.h"
#include "syntax/ast.h"

namespace seamark::ingest {

// In the order of the text.
std::vector<Member> members_of(const syntax::Seam& seam);
std::vector<Member> members_of(const syntax::Failure& failure);

// The place of a text or its `?`; of `basis`, and of `carries` with a list, that of the clause; nothing where
// the clause is missing.
std::optional<source::Span> find_answer(const syntax::Seam& seam, model::CellField field);
std::optional<source::Span> find_answer(const syntax::Failure& failure, model::CellField field);

// Where a failure's body starts; nothing where it has none.
std::optional<std::uint32_t> find_body(const source::SourceFile& file, const syntax::Failure& failure);

// The declaration of the seam in the text that it was resolved from.
const syntax::Seam& written_seam(const syntax::File& file, const model::Seam& seam);

bool holds_comment(const syntax::File& file, source::Span span);

}  // namespace seamark::ingest
