// Reads a pattern in the syntax that RE2 and ECMA-262 (with the flag `u`) share and read alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "schema/character_set.h"

namespace seamark::schema {

struct PatternNode {
    enum class Kind {
        Characters,  // one of a set
        Sequence,    // all of `parts`, in order; nothing where there are none
        Choice,      // one of `parts`
        Repeat,      // the only part, `least` to `most` times
        AtStart,     // `^`
        AtEnd,       // `$`
        Boundary,    // `\b` or `\B`: which of the two, only a search tells
    };

    Kind kind = Kind::Sequence;
    // Of `characters` both engines say that they are members, of `possible` at least one may: they differ
    // about white space and line ends, and only a search tells the members of a Unicode category.
    CharacterSet characters;
    CharacterSet possible;
    std::vector<PatternNode> parts;
    std::uint32_t least = 0;
    std::optional<std::uint32_t> most;
};

struct PatternError {
    std::size_t offset = 0;  // in bytes
    std::string message;
};

base::Result<PatternNode, PatternError> parse_pattern(std::string_view pattern);

}  // namespace seamark::schema
