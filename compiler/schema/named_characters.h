// The characters that a pattern's escapes name.
#pragma once

#include <optional>
#include <string_view>

#include "schema/character_set.h"

namespace seamark::schema {

// Where engines differ, or where only a search tells, a name stands for two sets.
struct NamedCharacters {
    CharacterSet sure;      // members for every engine
    CharacterSet possible;  // members for some engine
};

NamedCharacters exactly(const CharacterSet& characters);

// By the letter behind the backslash: `d D w W s S t n r f v`. White space is ASCII for RE2 and Unicode's for
// ECMA-262.
std::optional<NamedCharacters> find_named_characters(char32_t letter);

// By a general category of Unicode, `L`, `Lu`, …: the members are told among a palette of scripts and signs.
std::optional<NamedCharacters> find_category(std::string_view name, bool is_negated);

// What `.` stands for in every engine.
CharacterSet no_line_end();

}  // namespace seamark::schema
