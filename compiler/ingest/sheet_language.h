// In which language a filled worksheet was printed.
#pragma once

#include <string_view>

#include "base/array_view.h"
#include "words/language.h"

namespace seamark::ingest {

// The one of `languages`, of which there is one at least, whose words stand on the sheet most; the first of
// those where several do.
const words::Language& language_of(std::string_view markdown,
                                   base::ArrayView<const words::Language*> languages);

}  // namespace seamark::ingest
