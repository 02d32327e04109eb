#include "words/language.h"

#include <algorithm>

namespace seamark::words {

const Language* find_language(std::string_view tag) {
    const auto all = all_languages();
    const auto* found = std::find_if(all.begin(), all.end(),
                                     [tag](const Language* candidate) { return candidate->tag == tag; });
    return found == all.end() ? nullptr : *found;
}

}  // namespace seamark::words
