// From checked text to the syntax tree. The only folder that knows ANTLR.
#pragma once

#include <memory>

#include "base/arena.h"
#include "diag/sink.h"
#include "source/source.h"
#include "syntax/ast.h"

namespace seamark::parse {

// Limits of one file (language.md's implementation limits; over them: SM003).
inline constexpr std::size_t max_file_bytes = std::size_t{8} << 20U;
inline constexpr std::size_t max_nesting = 64;

// Owns its nodes; the source file must outlive it.
struct ParsedFile {
    source::FileId file;
    std::unique_ptr<base::Arena> arena;
    const syntax::File* root = nullptr;  // never null; views the arena and the source
    // No SM001 to SM003: only then is the file judged further. Declarations with a mistake in them are left
    // out of root.
    bool is_well_formed = true;
};

// Reports SM001 to SM003; goes on at the next clause or item after a mistake.
ParsedFile parse(const source::SourceFile& file, diag::Sink& sink);

}  // namespace seamark::parse
