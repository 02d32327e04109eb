#include "worksheet/words.h"

namespace seamark::worksheet {

const Words* find_words(std::string_view language) {
    constexpr std::array<const Words*, 1> languages = {&words_en};
    for (const Words* words : languages) {
        if (words->language == language) {
            return words;
        }
    }
    return nullptr;
}

}  // namespace seamark::worksheet
