// A file's words and the rules they were read by.
#pragma once

#include "source/source.h"
#include "syntax/concrete.h"

namespace seamark::parse {

// Reads a file that `parse` found well-formed; a mistake in its syntax is ours then, and ends the program.
syntax::ConcreteFile parse_concrete(const source::SourceFile& file);

}  // namespace seamark::parse
