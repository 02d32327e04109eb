// Findings made by hand, for tests of what becomes of them.
#pragma once

#include <string>
#include <string_view>

#include "diag/finding.h"
#include "source/source.h"

namespace seamark::test {

// The place of the first `marked` in the file's text, which must be there.
source::Span place_of(const source::SourceFile& file, std::string_view marked);

// A finding at the first `marked`, about that text alone.
diag::Finding finding_at(diag::Code code, const source::SourceFile& file, std::string_view marked,
                         std::string message = "observed");

}  // namespace seamark::test
