// A body of clauses in a blueprint's text, to put further clauses into.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rewrite/edits.h"
#include "source/source.h"

namespace seamark::ingest {

// A clause that is there. Clauses are put in behind the last one whose rank is not above their own.
struct Member {
    int rank = 0;
    source::Span span;
};

struct NewClause {
    int rank = 0;
    std::string code;  // without indentation before its first line
};

struct Block {
    const source::SourceFile* file = nullptr;
    source::Span span;            // from `{` to `}`
    std::vector<Member> members;  // as written
    std::string margin;           // of the line that the block's header starts
    std::string step;             // what its clauses stand further in by, where none starts a line
};

bool is_on_one_line(const Block& block);

// What the lines of its clauses start with: as the first of them that starts a line, else the margin and a
// step.
std::string inner_margin(const Block& block);

// The white space that the line of `offset` starts with, where nothing else stands before `offset`; else
// nothing but that.
std::string margin_at(const source::SourceFile& file, std::uint32_t offset);
bool starts_line(const source::SourceFile& file, std::uint32_t offset);

// Each new clause on a line of its own. A comment behind the clause before it stays with that clause. Members
// that are `apart` share their lines with no other.
std::vector<rewrite::Edit> put_in(const Block& block, std::vector<NewClause> clauses,
                                  const std::vector<source::Span>& apart);

// Each new clause behind the one before it, for a body that is laid out anew.
std::vector<rewrite::Edit> put_in_line(const Block& block, std::vector<NewClause> clauses);

}  // namespace seamark::ingest
