// Changes to the text of files. Everything that rewrites a blueprint (`check --fix`, `ingest`, `fmt`) goes
// through these.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.h"
#include "source/source.h"

namespace seamark::rewrite {

using diag::Edit;  // a span of one file and the text to put in its place; an empty span is an insertion

// Whether two edits are about the same bytes. Texts put in at one point are not: they follow each other in
// the order of adding. A text put in at an end of what another replaces is not either.
bool is_conflict(source::Span a, source::Span b);

// Edits of any files that can be made together.
class EditList {
  public:
    // All of `edits`, or none where one of them conflicts with an edit that is there. Says whether they were
    // taken. Edits that belong together must not conflict with each other.
    bool add(const std::vector<Edit>& edits);

    bool empty() const { return by_file_.empty(); }
    // The files with an edit, by their ids.
    std::vector<source::FileId> files() const;
    // The file's bytes with its edits made, with the byte order mark where it has one. Line feeds in what is
    // put in become the line ends of the file; all other bytes stay as they are.
    std::string apply(const source::SourceFile& file) const;

  private:
    std::map<std::uint32_t, std::vector<Edit>> by_file_;  // in the order of adding
};

// The file's bytes, with the byte order mark where it has one.
std::string bytes_of(const source::SourceFile& file);

// The line end that a file is written with: that of its first line.
std::string_view line_end_of(const source::SourceFile& file);

// `text` with `line_end` for each line feed.
std::string with_line_ends(std::string_view text, std::string_view line_end);

}  // namespace seamark::rewrite
