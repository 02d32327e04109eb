#include "worksheet/words.h"

#include <algorithm>

namespace seamark::worksheet {

std::array<const Words*, 1> all_words() {
    return {&words_en};
}

const Words* find_words(std::string_view language) {
    const auto words = all_words();
    const auto* found = std::find_if(words.begin(), words.end(), [language](const Words* candidate) {
        return candidate->language == language;
    });
    return found == words.end() ? nullptr : *found;
}

}  // namespace seamark::worksheet
