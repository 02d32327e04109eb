// Files with the fixes of their findings put in.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diag/finding.h"
#include "source/source.h"

namespace seamark::rewrite {

struct RewrittenFile {
    source::FileId file;
    std::string bytes;  // all of them, with the byte order mark where the file has one
};

struct Rewriting {
    std::vector<RewrittenFile> files;          // those that change, by their ids
    std::vector<const diag::Judged*> applied;  // the findings whose fix was put in; of the vector given
};

// Puts in the safe fixes of what is not waived. A fix goes in whole or not at all: not where it overlaps an
// earlier one, nor where one of its files may not change.
Rewriting apply_fixes(const std::vector<diag::Judged>& findings, const source::SourceMap& sources,
                      const std::function<bool(source::FileId)>& may_change);

}  // namespace seamark::rewrite
