// What worksheet and diagram say that is not the user's: a file a language.
#pragma once

#include <string_view>

#include "base/array_view.h"
#include "words/diagram_words.h"
#include "words/sheet_words.h"

namespace seamark::words {

// Texts and nothing else, so that a test can put every one of them into other letters. Those with `{}` are
// filled in the order of their comment, or by number (`{1} … {0}`) where a language wants another order.
struct Language {
    std::string_view tag;  // BCP 47
    SheetWords sheet;
    DiagramWords diagram;
};

extern const Language en;

// Those that CMake has a line for.
base::ArrayView<const Language*> all_languages();

// Null where there is none with this tag.
const Language* find_language(std::string_view tag);

}  // namespace seamark::words
