// A file's words and the rules they were read by.
#pragma once

#include "source/source.h"
#include "syntax/concrete.h"

namespace seamark::parse {

// Reads a file that `parse` found well-formed.
syntax::ConcreteFile parse_concrete(const source::SourceFile& file);

}  // namespace seamark::parse
