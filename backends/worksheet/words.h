// The sheet's words, by the names that the sheet calls them.
#pragma once

#include "words/filled.h"
#include "words/sheet_words.h"

namespace seamark::worksheet {

using words::AgendaItem;
using words::AgendaItems;
using words::filled;
using Words = words::SheetWords;

}  // namespace seamark::worksheet
