// One canonical layout for a blueprint (docs/formatting.md).
#pragma once

#include <optional>
#include <string>

#include "diag/sink.h"
#include "source/source.h"

namespace seamark::rewrite {

// The file's bytes in canonical layout, with its byte order mark and line ends. Tokens and comments stay as
// they are, in their order; that they do, and that the same rules of the grammar read them, is checked before
// anything is given. Nothing where the file is not well-formed; SM001 to SM003 are in `sink` then.
std::optional<std::string> format(const source::SourceFile& file, diag::Sink& sink);

}  // namespace seamark::rewrite
