// The picture's words, by the names that the picture calls them.
#pragma once

#include <string>

#include "words/diagram_words.h"
#include "words/filled.h"

namespace seamark::diagram {

using words::filled;
using Words = words::DiagramWords;

// "1 seam", "3 seams".
inline std::string counted(std::size_t count, const words::Counted& things) {
    return filled(count == 1 ? things.one : things.more, count);
}

}  // namespace seamark::diagram
