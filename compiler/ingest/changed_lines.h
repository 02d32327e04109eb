// Which words of a line that people changed were printed.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ingest/filled_sheet.h"

namespace seamark::ingest {

struct PrintedWords {
    std::vector<bool> are;     // of the line's words
    bool is_of_line = false;   // a printed line was found that became this one
    bool held_anchor = false;  // and anchors stood in it
};

// The printed lines that are not on the sheet as they were printed: those that people may have changed. Both
// sheets outlive it.
class ChangedLines {
  public:
    ChangedLines(const worksheet::ReadSheet& printed, const FilledSheet& sheet);

    // Of the words of a line of the sheet: by the printed line that it most looks like, if it has half of
    // that, and which then stands for no other.
    PrintedWords take(const worksheet::SheetLine& line);

  private:
    struct Candidate {
        std::vector<std::string_view> words;
        bool holds_anchor = false;
    };

    std::vector<Candidate> candidates_;
    // So many pairs of words are looked at in one sheet; what is left then counts as people's as it stands.
    std::size_t pairs_left_ = 20'000'000;
};

}  // namespace seamark::ingest
