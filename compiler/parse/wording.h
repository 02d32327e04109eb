// A syntax error in words: what stands there, and what was expected.
#pragma once

#include <Vocabulary.h>
#include <string>
#include <string_view>

#include "parse/recovery.h"

namespace seamark::parse {

// What the grammar allows at the error, for people: "a name", "a text in quotes or `?`", "a clause of the
// seam
// (`carries`, `landed`, …) or `}`".
std::string describe_expected(const SyntaxError& error, const antlr4::dfa::Vocabulary& vocabulary);

// The error's message; `found` is the text of the token that was not expected, empty at the end of the file.
std::string describe_error(const SyntaxError& error, const antlr4::dfa::Vocabulary& vocabulary,
                           const antlr4::Token& token, std::string_view found);

}  // namespace seamark::parse
