// What stands for one character in a pattern.
#pragma once

#include "schema/named_characters.h"
#include "schema/pattern_cursor.h"

namespace seamark::schema {

// Itself; a character of the syntax has to be escaped.
NamedCharacters read_character(PatternCursor& at);

// Behind a backslash.
NamedCharacters read_escape(PatternCursor& at);

// Behind `[`, up to its `]`.
NamedCharacters read_class(PatternCursor& at);

}  // namespace seamark::schema
