// What is judged before the grammar: the text's encoding and the limits of one file.
#pragma once

#include <BufferedTokenStream.h>
#include <antlr4-common.h>

#include "diag/sink.h"
#include "source/source.h"

namespace seamark::parse {

// Reports SM003 for a file over the size limit and SM002 for malformed UTF-8. False where the bytes cannot be
// read as text at all.
bool check_bytes(const source::SourceFile& file, diag::Sink& sink);

// Reports SM002 for each run of control characters but tab and line ends.
void check_control_characters(const source::SourceFile& file, diag::Sink& sink);

// Reports SM002 for escapes that the language does not have. Strings that do not end become strings of the
// parser; gives for each of them its finding, to be reported unless it is part of an earlier mistake on its
// line, and the token up to which other errors follow from it.
struct OpenString {
    std::size_t token = 0;
    std::size_t until = 0;
    diag::Finding finding;
};
std::vector<OpenString> check_strings(const source::SourceFile& file, antlr4::BufferedTokenStream& tokens,
                                      diag::Sink& sink);

// Reports SM003 where brackets or the types of lists nest deeper than the limit. False there: the parser's
// stack would not hold it.
bool check_nesting(const source::SourceFile& file, antlr4::BufferedTokenStream& tokens, diag::Sink& sink);

// The bytes of a token; empty at the end of the file.
source::Span span_of(const source::SourceFile& file, const antlr4::Token& token);

}  // namespace seamark::parse
