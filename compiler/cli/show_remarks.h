// What ingest has to say about a worksheet, as text.
#pragma once

#include <string>

#include "cli/arguments.h"
#include "ingest/remark.h"
#include "source/source.h"

namespace seamark::cli {

// In the layout of findings: what is wrong, where in the sheet, and what people wrote there, whole. With
// `--quiet` errors alone.
std::string render_remarks(const ingest::Remarks& remarks, const source::SourceFile& sheet,
                           const Arguments& arguments);

std::size_t count_remarks(const ingest::Remarks& remarks, diag::Severity severity);

}  // namespace seamark::cli
