// Texts without what does not change their meaning.
#pragma once

#include <string>
#include <string_view>

namespace seamark::model {

// `text` in lower case, without white space, punctuation, the signs of ASCII, and characters that show
// nothing. Case is known of Latin, Greek and Cyrillic letters; every other character stays as it is.
std::string bare_words(std::string_view text);

}  // namespace seamark::model
