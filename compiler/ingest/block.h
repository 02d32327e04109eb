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
};

bool is_on_one_line(const Block& block);

// What the lines of its clauses start with: as the first of them that starts a line, else two spaces further
// in than the margin.
std::string inner_margin(const Block& block);

// The white space that the line of `offset` starts with, where nothing else stands before `offset`; else
// nothing but that.
std::string margin_at(const source::SourceFile& file, std::uint32_t offset);
bool starts_line(const source::SourceFile& file, std::uint32_t offset);

// Each new clause on a line of its own. A comment behind the clause before it stays with that clause. A body
// on one line is broken up: it has become too long for one.
std::vector<rewrite::Edit> put_in(const Block& block, std::vector<NewClause> clauses);

// One clause a line, nothing put in.
std::vector<rewrite::Edit> break_up(const Block& block);

}  // namespace seamark::ingest
