// A filled worksheet and the blueprint that it was printed from: the blueprint with the answers in it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "driver/compile.h"
#include "ingest/ingest.h"

namespace seamark::driver {

struct IngestedSheet {
    std::string bytes;  // of the blueprint's file, all of them
    ingest::Ingestion ingestion;
};

// `compilation`: of a blueprint whose names resolve. What comes of it was compiled and read against the sheet
// once more: names resolve, and every answer is in its cell. The error is the message: the sheet is none of
// this blueprint, or the answers would break it.
base::Result<IngestedSheet, std::string> ingest_sheet(Workspace& workspace, const Compilation& compilation,
                                                      std::string_view markdown, ingest::Options options);

}  // namespace seamark::driver
